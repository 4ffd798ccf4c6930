package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sply85.pack.DataSource;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.Operations;
import org.sply85.pack.PackManifest;
import org.sply85.trainer.train.Curve;
import org.sply85.trainer.train.Trained;

/** Trains the members of a pack one after another and writes them down, each with its card. */
public final class PackBuilder {
  private final String name;
  private final String commit;
  private final Path out;
  private final Map<String, ModelCard> cards = new LinkedHashMap<>();
  private final Map<String, DataSource> sources = new LinkedHashMap<>();

  /**
   * A builder.
   *
   * @param name of the pack
   * @param commit of the sources, or {@code unknown}
   * @param out folder of the pack; what stands in it is kept unless it is trained anew
   */
  public PackBuilder(String name, String commit, Path out) {
    this.name = name;
    this.commit = commit;
    this.out = out;
    if (Files.exists(out.resolve("pack.json"))) {
      PackManifest before = ModelPack.open(out).manifest();
      before.models().forEach(c -> cards.put(c.name(), c));
      before.data().forEach(s -> sources.put(s.name(), s));
    }
  }

  /** Trains a member and writes it, and the manifest with it. */
  public ModelCard add(PackMember member, TrainingRun run, List<DataSource> data)
      throws IOException {
    Trained trained = member.train(run);
    Path folder = out.resolve(member.name());
    member.export(trained, run, folder);
    Map<String, Double> measured = new LinkedHashMap<>(trained.figures());
    measured.putAll(member.measure(folder, run));
    ModelCard card = card(member, trained, measured, folder, data);
    cards.put(card.name(), card);
    data.forEach(s -> sources.put(s.name(), s));
    ModelPack.write(manifest(), out);
    return card;
  }

  /** Of the corpora, those that a model has learnt from. */
  private PackManifest manifest() {
    Set<String> learntFrom =
        cards.values().stream().flatMap(c -> c.data().stream()).collect(Collectors.toSet());
    return new PackManifest(
        PackManifest.FORMAT,
        name,
        commit,
        sources.values().stream().filter(s -> learntFrom.contains(s.name())).toList(),
        List.copyOf(cards.values()));
  }

  private ModelCard card(
      PackMember member,
      Trained trained,
      Map<String, Double> measured,
      Path folder,
      List<DataSource> data)
      throws IOException {
    Path file = folder.resolve(member.file());
    List<String> names = data.stream().map(DataSource::name).toList();
    byte[] bytes = Files.readAllBytes(file);
    List<ModelCard.Epoch> curve = new ArrayList<>();
    for (Curve.Epoch epoch : trained.curve().epochs()) {
      double first = epoch.validation().values().iterator().next();
      Double copied = epoch.validation().get(Curve.COPIED);
      curve.add(
          new ModelCard.Epoch(
              round(epoch.training()), round(first), copied == null ? null : round(copied)));
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    measured.forEach((figure, value) -> figures.put(figure, round(value)));
    return new ModelCard(
        member.name(),
        member.about().family(),
        member.about().job(),
        out.relativize(file).toString().replace('\\', '/'),
        ModelPack.sha256(bytes),
        bytes.length,
        trained.parameters(),
        operations(member, bytes),
        member.about().data().stream().filter(names::contains).toList(),
        trained.examples(),
        member.about().seed(),
        member.about().settings(),
        figures,
        curve);
  }

  private static List<String> operations(PackMember member, byte[] bytes) {
    boolean graph = member.file().endsWith(".pb");
    return graph ? Operations.in(member.name(), bytes) : List.of();
  }

  private static double round(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}

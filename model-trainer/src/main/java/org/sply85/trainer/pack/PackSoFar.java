package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.ServedPack;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackManifest;

/** What is trained of a pack, served to compose with while the rest is still to be trained. */
final class PackSoFar {
  private static final Set<String> NEEDED =
      Set.of("RhythmRNN", "PitchRNN", "MelodyTransformer", "ChordTransformer");

  private PackSoFar() {}

  /**
   * The pack without one member, which may be there from an earlier training; empty if too little
   * is trained to compose with.
   */
  static Optional<ServedPack> of(TrainingRun run, String without) throws IOException {
    if (!Files.exists(run.pack().resolve(ModelPack.MANIFEST))) {
      return Optional.empty();
    }
    PackManifest whole = ModelPack.open(run.pack()).manifest();
    List<ModelCard> cards = whole.models().stream().filter(c -> !c.name().equals(without)).toList();
    Set<String> names = cards.stream().map(ModelCard::name).collect(Collectors.toSet());
    if (!names.containsAll(NEEDED)) {
      return Optional.empty();
    }
    Path folder = run.checkpoints().resolve("pack-so-far");
    for (ModelCard card : cards) {
      Path file = folder.resolve(card.file());
      Files.createDirectories(file.getParent());
      Files.copy(run.pack().resolve(card.file()), file, StandardCopyOption.REPLACE_EXISTING);
    }
    ModelPack.write(
        new PackManifest(whole.format(), whole.name(), whole.commit(), whole.data(), cards),
        folder);
    return Optional.of(new ServedPack(ModelPack.open(folder), Device.CPU, run.threads()));
  }
}

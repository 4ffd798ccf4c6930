package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sply85.pack.DataSource;
import org.sply85.pack.ModelCard;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.train.TrainingWatcher;

/**
 * What is trained, from what, to where.
 *
 * @param corpus folder of the corpora
 * @param data which of them are learnt from
 * @param members in the order they are trained
 * @param threads within an operation
 * @param checkpoints folder; with the same one, a training that was killed goes on
 * @param out folder of the pack; what stands in it is kept unless it is trained anew
 */
public record PackTraining(
    Path corpus,
    DataManifest data,
    List<PackMember> members,
    int threads,
    Path checkpoints,
    Path out) {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(60);

  /**
   * Trains and writes the pack.
   *
   * @param name of the pack
   * @param commit of the sources, or {@code unknown}
   * @param done is told of each member that was trained
   * @return names of the members that were left out for want of data
   * @throws IOException if folders can not be read or written
   * @throws org.sply85.trainer.corpus.CorpusRefusedException if a corpus can not be learnt from
   * @throws org.sply85.trainer.train.TooFewExamplesException if it holds too little
   */
  public List<String> run(
      String name, String commit, TrainingWatcher watcher, Consumer<ModelCard> done)
      throws IOException {
    List<PackMember> fed = members.stream().filter(data::feeds).toList();
    Set<String> files = data.files(fed, corpus);
    Corpora all = Corpora.read(corpus, files::contains);
    TrainingRun run =
        new TrainingRun(
            all.side(Split.TRAIN),
            all.side(Split.VALIDATION),
            new BandCorpora(corpus, data.copyrighted()),
            threads,
            Files.createDirectories(checkpoints),
            out,
            BETWEEN_CHECKPOINTS,
            watcher);
    PackBuilder builder = new PackBuilder(name, commit, out);
    List<DataSource> sources = data.sources(run, files);
    List<String> leftOut = new ArrayList<>();
    for (PackMember member : members) {
      if (!fed.contains(member) || !member.canLearn(run)) {
        leftOut.add(member.name());
        continue;
      }
      ModelCard card = builder.add(member, run, sources);
      TrainingReport.write(card, out);
      done.accept(card);
    }
    return leftOut;
  }

  /**
   * All members, or the one that is named.
   *
   * @param only in any case; empty for all
   * @throws IllegalArgumentException if no member is named so
   */
  public static List<PackMember> chosen(List<PackMember> all, String only) {
    if (only.isEmpty()) {
      return all;
    }
    List<PackMember> named = all.stream().filter(m -> m.name().equalsIgnoreCase(only)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "expected one of %s, got '%s'"
              .formatted(all.stream().map(PackMember::name).toList(), only));
    }
    return named;
  }
}

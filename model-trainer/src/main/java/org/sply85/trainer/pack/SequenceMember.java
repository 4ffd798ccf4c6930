package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.data.Sequence;
import org.sply85.trainer.data.SequenceExamples;
import org.sply85.trainer.data.Tune;
import org.sply85.trainer.model.SequenceExport;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.train.CopyMeter;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that goes along sequences.
 *
 * @param job what it does in a song
 * @param data names of the corpora it learns from
 * @param network what is trained
 * @param recipe how
 * @param optional sizes of the blocks of features that training leaves unknown now and then
 * @param sequences what it learns from, of corpora on one side of the split
 * @param tunes the same as melodies, if it writes such: it is watched for copying then
 */
public record SequenceMember(
    String job,
    List<String> data,
    SequenceNetwork network,
    Recipe recipe,
    int[] optional,
    Function<Corpora, List<Sequence>> sequences,
    Optional<Function<Corpora, List<Tune>>> tunes)
    implements PackMember {

  /** A member that writes no melodies. */
  public SequenceMember(
      String job,
      List<String> data,
      SequenceNetwork network,
      Recipe recipe,
      int[] optional,
      Function<Corpora, List<Sequence>> sequences) {
    this(job, data, network, recipe, optional, sequences, Optional.empty());
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    boolean recurrent = network.shape().body() instanceof SequenceShape.Recurrent;
    return new About(
        recurrent ? "rnn" : "transformer", job, data, recipe.seed(), recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network,
        recipe,
        SequenceExamples.toLearn(sequences.apply(run.training()), network.shape(), optional),
        SequenceExamples.toJudge(sequences.apply(run.validation()), network.shape()),
        tunes.map(t -> copies(t, run)));
  }

  private CopyMeter copies(Function<Corpora, List<Tune>> melodies, TrainingRun run) {
    return new SampledMelodies(
        network,
        melodies.apply(run.training()),
        melodies.apply(run.validation()),
        recipe.seed(),
        run.checkpoints().resolve(name() + ".sampled"));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    SequenceExport.write(network, trained.weights(), folder);
  }

  @Override
  public Map<String, Double> measure(Path folder, TrainingRun run) {
    return SequenceMeasure.of(folder, sequences.apply(run.validation()));
  }
}

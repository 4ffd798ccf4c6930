package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.data.InfillExamples;
import org.sply85.trainer.data.Sequence;
import org.sply85.trainer.model.InfillExport;
import org.sply85.trainer.model.InfillNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that fills any places of a sequence.
 *
 * @param job what it does in a song
 * @param data names of the corpora it learns from
 * @param network what is trained
 * @param recipe how
 * @param optional sizes of the blocks of features that training leaves unknown now and then
 * @param sequences what it learns from, of corpora on one side of the split
 */
public record InfillMember(
    String job,
    List<String> data,
    InfillNetwork network,
    Recipe recipe,
    int[] optional,
    Function<Corpora, List<Sequence>> sequences)
    implements PackMember {

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About("cnn", job, data, recipe.seed(), recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network,
        recipe,
        InfillExamples.toLearn(sequences.apply(run.training()), network.shape(), optional),
        InfillExamples.toJudge(sequences.apply(run.validation()), network.shape()));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    InfillExport.write(network, trained.weights(), folder);
  }
}

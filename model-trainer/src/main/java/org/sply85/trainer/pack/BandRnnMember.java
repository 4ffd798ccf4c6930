package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.BandRnnInput;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.trainer.band.BandSet;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.data.BandExamples;
import org.sply85.trainer.model.BandExport;
import org.sply85.trainer.model.BandNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that plays drums, bass and comp together.
 *
 * @param network what is trained
 * @param recipe how
 */
public record BandRnnMember(BandNetwork network, Recipe recipe) implements PackMember {
  /** Four bars of a band. */
  public static BandRnnMember bandRnn() {
    return new BandRnnMember(
        new BandNetwork(
            "BandRNN",
            BandRnnInput.STEPS,
            BandRnnInput.SIZE,
            new BandNetwork.Classes(BandSteps.BASS_CLASSES, BandSteps.COMP_CLASSES, DrumRoll.LANES),
            96,
            192,
            0.15),
        Recipe.of(6, 32, 3e-3));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "rnn",
        "bass lines that meet the kick, and drums to them",
        List.of(DataManifest.POP909, DataManifest.FREEDOOM),
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    BandSet all = PlayingBands.bands(run);
    return run.train(
        network,
        recipe,
        new BandExamples(all.side(Split.TRAIN)),
        new BandExamples(all.side(Split.VALIDATION)));
  }

  @Override
  public Map<String, Double> measure(Path folder, TrainingRun run) {
    return BandRnnMeasure.of(folder, PlayingBands.bands(run).side(Split.VALIDATION));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    BandExport.write(network, BandRnnInput.BEFORE, trained.weights(), folder);
  }
}

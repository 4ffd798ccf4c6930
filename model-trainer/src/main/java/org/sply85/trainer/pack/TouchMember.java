package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.band.BandSong;
import org.sply85.trainer.band.TouchSet;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.data.TouchExamples;
import org.sply85.trainer.model.TouchExport;
import org.sply85.trainer.model.TouchNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that touches notes as players do.
 *
 * @param network what is trained
 * @param recipe how
 */
public record TouchMember(TouchNetwork network, Recipe recipe) implements PackMember {
  /** Melodies, pianists and drummers. */
  public static TouchMember touchRnn() {
    return new TouchMember(new TouchNetwork("TouchRNN", 64, 48), Recipe.of(6, 32, 4e-3));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "rnn",
        "velocity and timing of the notes of a part",
        List.of(DataManifest.POP909, DataManifest.GROOVE),
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    TouchSet all = touch(run.band());
    return run.train(
        network,
        recipe,
        new TouchExamples(all.side(Split.TRAIN), network.time()),
        new TouchExamples(all.side(Split.VALIDATION), network.time()));
  }

  private static TouchSet touch(BandCorpora corpora) {
    List<BandSong> songs = corpora.songs();
    return TouchSet.all(
        List.of(
            TouchSet.melodies(songs),
            TouchSet.pianists(songs),
            TouchSet.drummers(corpora.drummers())));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    TouchExport.write(network, trained.weights(), folder);
  }
}

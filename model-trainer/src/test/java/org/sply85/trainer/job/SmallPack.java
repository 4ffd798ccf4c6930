package org.sply85.trainer.job;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.trainer.CorpusFolder;
import org.sply85.trainer.data.SongSequences;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.pack.DataManifest;
import org.sply85.trainer.pack.PackMember;
import org.sply85.trainer.pack.SequenceMember;
import org.sply85.trainer.train.Recipe;

/** A rhythm network and a corpus so small that a training takes seconds. */
public final class SmallPack {
  public static final int PASSES = 4;
  private static final int SONGS = 60;
  private static final int BARS = 32;

  private SmallPack() {}

  /** Takes the inputs of the real one, and serves in its place. */
  public static List<PackMember> members() {
    SequenceShape shape =
        new SequenceShape(
            "RhythmRNN",
            RhythmEncoding.FEATURES,
            RhythmEncoding.CELLS,
            RhythmEncoding.REFERENCES,
            64,
            16,
            new SequenceShape.Recurrent(16, 0.2));
    return List.of(
        new SequenceMember(
            "rhythms",
            List.of(DataManifest.POP909),
            new SequenceNetwork(shape, RhythmEncoding.tokenTraits(), 0),
            Recipe.of(PASSES, 8, 2e-3),
            RhythmEncoding.optional(),
            SongSequences::rhythms));
  }

  /** Songs with random melodies. */
  public static void writeCorpus(Path folder) {
    String[] songs = new String[SONGS];
    for (int s = 0; s < SONGS; s++) {
      SplittableRandom random = new SplittableRandom(s);
      StringJoiner notes = new StringJoiner(",");
      for (int at = 0; at < BARS * 96; at += 6 * (1 + random.nextInt(3))) {
        notes.add("[%d,6,%d,90]".formatted(at, 60 + random.nextInt(12)));
      }
      songs[s] =
          CorpusFolder.pop("song-" + s, 1, notes.toString())
              .replace("\"bars\":8", "\"bars\":" + BARS)
              .replace("[\"B\",4]", "[\"B\",%d]".formatted(BARS - 4));
    }
    new CorpusFolder(folder).write("pop909/pop909", songs);
  }
}

package org.sply85.trainer.band;

import java.nio.file.Path;
import java.util.List;
import org.sply85.trainer.corpus.Corpora;

/**
 * What bands of the corpora play, read when it is asked for.
 *
 * @param folder of the corpora
 * @param copyrighted whether songs under copyright may be learnt from
 */
public record BandCorpora(Path folder, boolean copyrighted) {
  /** File of the drummers, from the folder. */
  public static final String DRUMMERS_FILE = "drums/groove.jsonl.gz";

  /** The songs with their pianos; none where they may not be learnt from. */
  public List<BandSong> songs() {
    return copyrighted ? BandSong.read(folder.resolve(Corpora.POP909_FILE)) : List.of();
  }

  /** The drummers. */
  public List<DrumPerformance> drummers() {
    return DrumPerformance.groove(folder.resolve(DRUMMERS_FILE));
  }
}

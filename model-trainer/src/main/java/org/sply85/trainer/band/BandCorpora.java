package org.sply85.trainer.band;

import java.nio.file.Path;
import java.util.List;

/**
 * What bands of the corpora play, read when it is asked for.
 *
 * @param folder of the corpora
 * @param copyrighted whether songs under copyright may be learnt from
 */
public record BandCorpora(Path folder, boolean copyrighted) {
  /** The songs with their pianos; none where they may not be learnt from. */
  public List<BandSong> songs() {
    return copyrighted ? BandSong.read(folder.resolve("pop909/pop909.jsonl.gz")) : List.of();
  }

  /** The drummers. */
  public List<DrumPerformance> drummers() {
    return DrumPerformance.groove(folder.resolve("drums/groove.jsonl.gz"));
  }
}

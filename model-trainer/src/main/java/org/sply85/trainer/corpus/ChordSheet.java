package org.sply85.trainer.corpus;

import java.util.List;
import java.util.Optional;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.statistics.SectionRole;

/**
 * A song's chords, section by section.
 *
 * @param id names it in its corpus
 * @param key tonic as annotated, mode by the chord that stands on it
 * @param meter its time signature
 * @param sections in order
 */
public record ChordSheet(String id, Key key, Meter meter, List<Section> sections) {
  public ChordSheet {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param role empty where the annotator gave none that we know
   * @param bars length
   * @param regular whether all its bars have the song's meter
   * @param chords from the section's start
   */
  public record Section(
      Optional<SectionRole> role, int bars, boolean regular, List<ChordSpan> chords) {
    public Section {
      chords = List.copyOf(chords);
    }
  }
}

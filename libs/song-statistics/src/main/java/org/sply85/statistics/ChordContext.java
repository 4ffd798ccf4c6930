package org.sply85.statistics;

import java.util.List;
import org.sply85.music.Mode;

/**
 * What stands before the next chord.
 *
 * @param mode the key's mode
 * @param role of the section
 * @param before the chord before the previous one; equal to previous if there was none
 * @param previous the chord that sounds now
 */
public record ChordContext(Mode mode, SectionRole role, CoreChord before, CoreChord previous) {
  /** Names of the contexts to count in and to read from, the finest first. */
  public List<String> keys() {
    String place = "next/" + mode;
    return List.of(
        place + "//" + before.index() + "/" + previous.index(),
        place + "/" + role + "//" + previous.index(),
        place + "///" + previous.index(),
        place);
  }
}

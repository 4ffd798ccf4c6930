package org.sply85.contracts.song;

import java.util.List;
import org.sply85.music.Syllable;

/**
 * A line of words on its notes.
 *
 * @param stretch which pass through the idea sings it, from 0
 * @param text as it is printed
 * @param rhyme letter of its rhyme within the section; X if it need not rhyme
 * @param syllables in order; ticks count from the idea's start
 * @param by who proposed it: mould, verse, network, title, vocables or own; empty if not known
 */
public record LyricLine(
    int stretch, String text, String rhyme, List<Syllable> syllables, String by) {
  public LyricLine {
    syllables = List.copyOf(syllables);
    by = by == null ? "" : by;
  }

  /** A line of which nobody knows who proposed it. */
  public LyricLine(int stretch, String text, String rhyme, List<Syllable> syllables) {
    this(stretch, text, rhyme, syllables, "");
  }
}

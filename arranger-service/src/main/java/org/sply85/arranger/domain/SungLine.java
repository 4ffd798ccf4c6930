package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Syllable;

/**
 * A line of words in the song.
 *
 * @param section label of its section
 * @param text as it is printed
 * @param rhyme letter of its rhyme within the section; X or T if it need not rhyme
 * @param syllables in order; ticks count from the song's start
 */
public record SungLine(String section, String text, String rhyme, List<Syllable> syllables) {
  public SungLine {
    syllables = List.copyOf(syllables);
  }
}

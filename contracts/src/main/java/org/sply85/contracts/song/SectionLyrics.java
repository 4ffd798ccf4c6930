package org.sply85.contracts.song;

import java.util.List;

/**
 * The words of one occurrence of an idea.
 *
 * @param section label of the section
 * @param lines in order
 */
public record SectionLyrics(String section, List<LyricLine> lines) {
  public SectionLyrics {
    lines = List.copyOf(lines);
  }
}

package org.sply85.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.sply85.music.Mode;

/**
 * Four bars of chords that many songs share.
 *
 * @param mode of the songs
 * @param halfBars the core chord of each half bar, 8 in all
 * @param songs in how many songs it stands
 * @param uses how many times in all, four-bar units aligned with sections
 */
public record ChordLoop(Mode mode, List<CoreChord> halfBars, int songs, int uses) {
  /** Half bars in a loop. */
  public static final int HALF_BARS = 8;

  public ChordLoop {
    halfBars = List.copyOf(halfBars);
    if (halfBars.size() != HALF_BARS) {
      throw new IllegalArgumentException("a loop must have 8 half bars, had " + halfBars.size());
    }
  }

  /** Number of different chords. */
  public int distinct() {
    return (int) halfBars.stream().distinct().count();
  }

  /** Chords in the order they change, like {@code "I V VIm IV"}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int bar = 0; bar < HALF_BARS; bar += 2) {
      text.append(bar == 0 ? "" : " | ")
          .append(
              halfBars.subList(bar, bar + 2).stream()
                  .distinct()
                  .map(CoreChord::toString)
                  .collect(Collectors.joining(" ")));
    }
    return text.toString();
  }
}

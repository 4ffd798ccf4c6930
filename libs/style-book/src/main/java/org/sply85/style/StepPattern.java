package org.sply85.style;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Meter;

/**
 * Bars of sixteenth steps, one character each; bars are parted by spaces.
 *
 * <p>A pattern written in 4/4 fits other meters beat by beat: 3/4 takes beats 1, 2 and 4, so the
 * backbeats fall on 2 and 3; compound meters take one beat of four steps for every dotted beat of
 * six, its off-beat eighth becoming the last of the three.
 *
 * @param bars at least one
 */
public record StepPattern(List<String> bars) {
  private static final int BEAT = 4;
  private static final int[][] BEATS_OF_FOUR = {{0}, {0}, {0, 3}, {0, 1, 3}, {0, 1, 2, 3}};

  public StepPattern {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("a pattern must have at least one bar, had none");
    }
  }

  /** Reads bars parted by spaces. */
  public static StepPattern of(String text) {
    return new StepPattern(List.of(text.strip().split("\\s+")));
  }

  /**
   * The steps of a bar; the bars come around again.
   *
   * @param index bar from the section's start, at least 0
   */
  public String bar(int index) {
    return bars.get(index % bars.size());
  }

  /**
   * The pattern in another meter. Patterns already written for it, one bar as long as its bars,
   * stay as they are; of those written for half bars, like 6/8 in 12/8, two make one.
   */
  public StepPattern fitted(Meter meter) {
    int steps = meter.stepsPerBar();
    if (meter.compound() && bars.stream().allMatch(bar -> 2 * bar.length() == steps)) {
      return new StepPattern(HalfBars.joined(bars));
    }
    List<String> fitted = new ArrayList<>();
    for (String bar : bars) {
      fitted.add(bar.length() == steps ? bar : fit(padded(bar), meter));
    }
    return new StepPattern(fitted);
  }

  /**
   * @throws IllegalArgumentException if a step is none of the allowed characters
   */
  void mustUse(String allowed) {
    for (String bar : bars) {
      for (int i = 0; i < bar.length(); i++) {
        if (allowed.indexOf(bar.charAt(i)) < 0) {
          throw new IllegalArgumentException(
              "a step must be one of '%s', was '%s' in '%s'"
                  .formatted(allowed, bar.charAt(i), bar));
        }
      }
    }
  }

  private static String padded(String bar) {
    return bar.length() >= 16 ? bar : bar + ".".repeat(16 - bar.length());
  }

  private static String fit(String bar, Meter meter) {
    if (!meter.compound() && meter.unit() == 8) {
      return bar.repeat(2).substring(0, meter.stepsPerBar());
    }
    int beats = meter.barTicks() / meter.beatTicks();
    StringBuilder text = new StringBuilder();
    for (int beat = 0; beat < beats; beat++) {
      int from = BEAT * (beats <= 4 ? BEATS_OF_FOUR[beats][beat] : beat % 4);
      String steps = bar.substring(from, from + BEAT);
      text.append(meter.compound() ? compound(steps) : steps);
    }
    return text.toString();
  }

  // The steps "1 e & a" of a plain beat on the six sixteenths of a dotted one: 1 _ e _ & a.
  private static String compound(String beat) {
    return beat.substring(0, 1)
        + sustained(beat.charAt(0))
        + beat.charAt(1)
        + sustained(beat.charAt(1))
        + beat.substring(2);
  }

  private static char sustained(char step) {
    return step == '.' ? '.' : '_';
  }
}

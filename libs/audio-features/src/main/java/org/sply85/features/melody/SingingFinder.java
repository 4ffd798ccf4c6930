package org.sply85.features.melody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.features.Analysis.Singing;
import org.sply85.features.spectral.Pyin;

/**
 * Finds where somebody sings: where a pitch is heard that keeps moving by parts of a semitone, as
 * voices do by vibrato, drift and glides and struck or plucked strings do not.
 */
public final class SingingFinder {
  /** The pitches that are followed, Hz: E2 to C6. */
  public static final double FROM_HERTZ = 82;

  public static final double TO_HERTZ = 1047;

  private static final double LEAP_CENTS = 90; // more begins another note
  private static final double MOVING_CENTS = 7; // a frame, on average
  private static final double SHORTEST_SECONDS = 1; // shorter ones are found in chords, too
  private static final double GAP_SECONDS = 1.2;
  private static final int NOTE_FRAMES = 9;

  private SingingFinder() {}

  /** The stretches of singing. */
  public static List<Singing> find(Pyin.Voice voice, double frameRate) {
    List<Singing> found = new ArrayList<>();
    float[] hertz = voice.hertz();
    int from = 0;
    while (from < hertz.length) {
      int to = from + 1;
      while (to < hertz.length && goesOn(hertz[to - 1], hertz[to])) {
        to++;
      }
      if (to - from >= NOTE_FRAMES && motion(hertz, from, to) >= MOVING_CENTS) {
        add(found, from / frameRate, to / frameRate, median(hertz, from, to));
      }
      from = to;
    }
    return found.stream().filter(s -> s.end() - s.start() >= SHORTEST_SECONDS).toList();
  }

  private static boolean goesOn(float before, float after) {
    return !Float.isNaN(before) && !Float.isNaN(after) && cents(before, after) < LEAP_CENTS;
  }

  private static double cents(float a, float b) {
    return Math.abs(1200 * Math.log(a / b) / Math.log(2));
  }

  /** Mean motion a frame, the first frames, where an attack may glide, left out. */
  private static double motion(float[] hertz, int from, int to) {
    double sum = 0;
    for (int t = from + 3; t < to; t++) {
      sum += cents(hertz[t - 1], hertz[t]);
    }
    return sum / (to - from - 3);
  }

  private static double median(float[] hertz, int from, int to) {
    float[] part = Arrays.copyOfRange(hertz, from, to);
    Arrays.sort(part);
    return part[part.length / 2];
  }

  private static void add(List<Singing> found, double start, double end, double hertz) {
    String register = Singing.register(hertz);
    int last = found.size() - 1;
    if (last >= 0
        && start - found.get(last).end() < GAP_SECONDS
        && found.get(last).register().equals(register)) {
      found.set(last, new Singing(found.get(last).start(), end, register));
    } else {
      found.add(new Singing(start, end, register));
    }
  }
}

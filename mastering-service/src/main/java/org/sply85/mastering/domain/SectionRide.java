package org.sply85.mastering.domain;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * A hand on the main fader: where sections lie further apart in loudness than the style allows, the
 * quiet ones are raised, in proportion, so that an intro is still heard in a bus and a chorus is
 * still an event. The fader moves at the joins: down just before a louder section, up slowly after
 * one has rung out.
 */
final class SectionRide {
  private static final double HIGHEST_DB = 8;
  private static final double HIGHEST_SHARE = 0.65;
  private static final double DOWN_SECONDS = 0.15;
  private static final double UP_SECONDS = 1;
  private static final int MOMENTARY_STEPS = 4;

  private final double[] starts;
  private final double rangeLu;

  /**
   * @param starts onsets of the sections, seconds, in order
   * @param rangeLu how far the quietest section may lie below the loudest
   */
  SectionRide(double[] starts, double rangeLu) {
    this.starts = starts.clone();
    this.rangeLu = rangeLu;
  }

  /** Rides a mix in place. */
  void apply(AudioBuffer mix) {
    double[] gains = gainsDb(mix);
    Point before = new Point(0, gains.length == 0 ? 0 : gains[0]);
    for (int s = 1; s < gains.length; s++) {
      boolean up = gains[s] > gains[s - 1];
      before = glide(mix, before, starts[s] - (up ? 0 : DOWN_SECONDS), gains[s - 1]);
      before = glide(mix, before, starts[s] + (up ? UP_SECONDS : 0), gains[s]);
    }
    glide(mix, before, mix.seconds(), before.db);
  }

  private record Point(double seconds, double db) {}

  /** Moves the fader along a straight line in dB; times never go back. */
  private static Point glide(AudioBuffer mix, Point before, double seconds, double db) {
    Point to = new Point(Math.max(before.seconds, Math.min(mix.seconds(), seconds)), db);
    int from = (int) Math.round(before.seconds * mix.sampleRate());
    int end = Math.min(mix.frames(), (int) Math.round(to.seconds * mix.sampleRate()));
    for (float[] channel : mix.samples()) {
      double gain = Decibels.toGain(before.db);
      double step = Decibels.toGain((to.db - before.db) / Math.max(1, end - from));
      for (int i = from; i < end; i++) {
        channel[i] *= (float) gain;
        gain *= step;
      }
    }
    return to;
  }

  /** The gain of each section, dB, at least 0. */
  double[] gainsDb(AudioBuffer mix) {
    double[] momentary = LoudnessSeries.of(mix).momentary();
    double[] loudness = new double[starts.length];
    for (int s = 0; s < starts.length; s++) {
      double end = s + 1 < starts.length ? starts[s + 1] : mix.seconds();
      loudness[s] = mean(momentary, starts[s], end);
    }
    double[] sounding = Arrays.stream(loudness).filter(Double::isFinite).toArray();
    double loudest = Arrays.stream(sounding).max().orElse(0);
    double spread = loudest - Arrays.stream(sounding).min().orElse(0);
    if (spread <= rangeLu) {
      return new double[starts.length];
    }
    double share = Math.min(HIGHEST_SHARE, 1 - rangeLu / spread);
    return Arrays.stream(loudness)
        .map(l -> Double.isFinite(l) ? Math.min(HIGHEST_DB, share * (loudest - l)) : 0)
        .toArray();
  }

  /** Mean over the blocks that lie inside, those 20 LU below the loudest left out. */
  private static double mean(double[] momentary, double start, double end) {
    int from = (int) Math.ceil(start / LoudnessSeries.STEP_SECONDS);
    int to = (int) Math.floor(end / LoudnessSeries.STEP_SECONDS) - MOMENTARY_STEPS + 1;
    double[] levels =
        IntStream.range(from, Math.min(to, momentary.length))
            .mapToDouble(i -> momentary[i])
            .filter(Double::isFinite)
            .toArray();
    double gate = Arrays.stream(levels).max().orElse(0) - 20;
    double power =
        Arrays.stream(levels)
            .filter(l -> l > gate)
            .map(l -> Math.pow(10, l / 10))
            .average()
            .orElse(0);
    return Decibels.fromPower(power);
  }
}

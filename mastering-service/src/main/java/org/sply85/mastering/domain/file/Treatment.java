package org.sply85.mastering.domain.file;

import java.util.Optional;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Density;
import org.sply85.audio.effect.FirFilter;
import org.sply85.audio.effect.StereoWidth;

/** What is done to each piece of a sound before its loudness is set. */
final class Treatment {
  private static final double SUBSONIC_HERTZ = 16;
  private static final double MONO_BELOW_HERTZ = 80;

  private final double sampleRate;
  private final Optional<Filters> match;
  private final Optional<StereoWidth> width;
  private final Optional<Density> density;

  private record Filters(FirFilter middle, FirFilter side) {}

  private Treatment(
      double sampleRate,
      Optional<Filters> match,
      Optional<StereoWidth> width,
      Optional<Density> density) {
    this.sampleRate = sampleRate;
    this.match = match;
    this.width = width;
    this.density = density;
  }

  /** Nothing but what lies below hearing is taken away. */
  static Treatment plain(double sampleRate) {
    return new Treatment(sampleRate, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, and tone and width led to a reference. */
  Treatment matching(ReferenceMatch reference) {
    Filters filters =
        new Filters(
            new FirFilter(reference.middle(), sampleRate),
            new FirFilter(reference.side(), sampleRate));
    return new Treatment(sampleRate, Optional.of(filters), width, density);
  }

  /** The same, and the side made smaller by a factor, the bass put into the middle. */
  Treatment narrowed(double factor) {
    StereoWidth narrow = new StereoWidth(factor, MONO_BELOW_HERTZ, sampleRate);
    return new Treatment(sampleRate, match, Optional.of(narrow), density);
  }

  /** The same, and made dense. */
  Treatment dense(Density how) {
    return new Treatment(sampleRate, match, width, Optional.of(how));
  }

  /**
   * Treats a piece in place.
   *
   * @param samples mono or stereo
   */
  void apply(float[][] samples) {
    for (float[] channel : samples) {
      Biquad.highPass(SUBSONIC_HERTZ, Biquad.BUTTERWORTH, sampleRate).apply(channel);
    }
    match.ifPresent(filters -> match(samples, filters));
    if (samples.length == 2) {
      width.ifPresent(w -> w.apply(samples[0], samples[1]));
    }
    density.ifPresent(d -> d.apply(samples));
  }

  private static void match(float[][] samples, Filters filters) {
    if (samples.length == 1) {
      filters.middle.apply(samples[0]);
      return;
    }
    float[] left = samples[0];
    float[] right = samples[1];
    for (int i = 0; i < left.length; i++) {
      float middle = (left[i] + right[i]) / 2;
      right[i] = (left[i] - right[i]) / 2;
      left[i] = middle;
    }
    filters.middle.apply(left);
    filters.side.apply(right);
    for (int i = 0; i < left.length; i++) {
      float side = right[i];
      right[i] = left[i] - side;
      left[i] += side;
    }
  }
}

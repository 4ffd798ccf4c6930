package org.sply85.audio.effect;

import java.util.List;

/**
 * Filters in a row.
 *
 * @param bands in order; none leaves the sound as it is
 */
public record Equalizer(List<Biquad> bands) {
  public Equalizer {
    bands = List.copyOf(bands);
  }

  /** Filters each channel in place, from rest. */
  public void apply(float[][] samples) {
    for (Biquad band : bands) {
      if (samples.length == 2) {
        band.apply(samples[0], samples[1]);
      } else {
        for (float[] channel : samples) {
          band.apply(channel);
        }
      }
    }
  }

  /** The gain at the frequency, dB. */
  public double responseDb(double hertz, double sampleRate) {
    return bands.stream().mapToDouble(b -> b.responseDb(hertz, sampleRate)).sum();
  }
}

package org.sply85.audio.effect;

import java.util.List;

/**
 * Splits sound into three bands that sum flat: fourth-order Linkwitz-Riley filters (JAES 24/1,
 * 1976), the low band turned by the upper split's phase so that all three stay aligned.
 */
public final class Crossover {
  private final Equalizer low;
  private final Equalizer middle;
  private final Equalizer high;

  /**
   * @param lowHertz between the low and the middle band
   * @param highHertz between the middle and the high band, above lowHertz
   * @param sampleRate frames per second
   */
  public Crossover(double lowHertz, double highHertz, double sampleRate) {
    if (!(lowHertz < highHertz)) {
      throw new IllegalArgumentException(
          "lowHertz must be below highHertz, was %s and %s".formatted(lowHertz, highHertz));
    }
    double q = Biquad.BUTTERWORTH;
    Biquad lowPass = Biquad.lowPass(lowHertz, q, sampleRate);
    Biquad highPass = Biquad.highPass(lowHertz, q, sampleRate);
    Biquad upperLowPass = Biquad.lowPass(highHertz, q, sampleRate);
    Biquad upperHighPass = Biquad.highPass(highHertz, q, sampleRate);
    low = new Equalizer(List.of(lowPass, lowPass, Biquad.allPass(highHertz, q, sampleRate)));
    middle = new Equalizer(List.of(highPass, highPass, upperLowPass, upperLowPass));
    high = new Equalizer(List.of(highPass, highPass, upperHighPass, upperHighPass));
  }

  /**
   * The bands, low first.
   *
   * @param samples {@code [channel][frame]}, left as it is
   * @return {@code [band][channel][frame]}
   */
  public float[][][] split(float[][] samples) {
    return new float[][][] {
      filtered(low, samples), filtered(middle, samples), filtered(high, samples)
    };
  }

  private static float[][] filtered(Equalizer filter, float[][] samples) {
    float[][] band = new float[samples.length][];
    for (int c = 0; c < samples.length; c++) {
      band[c] = samples[c].clone();
    }
    filter.apply(band);
    return band;
  }
}

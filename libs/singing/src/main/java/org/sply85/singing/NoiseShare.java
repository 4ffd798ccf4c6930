package org.sply85.singing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a sound is breath instead of the pulses of the glottis: an amplitude share of 0..1
 * for each bin, growing with frequency.
 */
final class NoiseShare {
  private final Map<Articulation, float[]> shares = new EnumMap<>(Articulation.class);

  /**
   * @param breath share of the noise in the highest frequencies of vowels, 0..1
   */
  NoiseShare(double breath) {
    float[] sung = sigmoid(5000, 1000, 0.005, breath);
    float[] fricative = sigmoid(1500, 500, 0.15, 0.95);
    float[] all = new float[SpectrumGrid.BINS];
    Arrays.fill(all, 1);
    shares.put(Articulation.VOWEL, sung);
    shares.put(Articulation.DIPHTHONG, sung);
    shares.put(Articulation.SONORANT, sung);
    shares.put(Articulation.VOICED_FRICATIVE, fricative);
    shares.put(Articulation.VOICED_SIBILANT, fricative);
    shares.put(Articulation.VOICED_STOP, sigmoid(1500, 500, 0.1, 0.8));
    shares.put(Articulation.VOICELESS, all);
    shares.put(Articulation.VOICELESS_SIBILANT, all);
    shares.put(Articulation.SILENCE, all);
  }

  private static float[] sigmoid(double hertz, double width, double low, double high) {
    float[] share = new float[SpectrumGrid.BINS];
    for (int k = 0; k < share.length; k++) {
      double rise = 1 / (1 + Math.exp(-(SpectrumGrid.hertz(k) - hertz) / width));
      share[k] = (float) (low + (high - low) * rise);
    }
    return share;
  }

  float[] of(Articulation sound) {
    return shares.get(sound);
  }
}

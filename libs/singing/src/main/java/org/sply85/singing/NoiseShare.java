package org.sply85.singing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.sply85.singing.Phone.Kind;

/**
 * How much of a sound is breath instead of the pulses of the glottis: an amplitude share of 0..1 for
 * each bin, growing with frequency.
 */
final class NoiseShare {
  private final Map<Kind, float[]> shares = new EnumMap<>(Kind.class);

  /**
   * @param breath share of the noise in the highest frequencies of vowels, 0..1
   */
  NoiseShare(double breath) {
    float[] sung = sigmoid(5000, 1000, 0.005, breath);
    float[] all = new float[SpectrumGrid.BINS];
    Arrays.fill(all, 1);
    shares.put(Kind.VOWEL, sung);
    shares.put(Kind.DIPHTHONG, sung);
    shares.put(Kind.SONORANT, sung);
    shares.put(Kind.VOICED_FRICATIVE, sigmoid(1500, 500, 0.15, 0.95));
    shares.put(Kind.VOICED_STOP, sigmoid(1500, 500, 0.1, 0.8));
    shares.put(Kind.VOICELESS, all);
    shares.put(Kind.SILENCE, all);
  }

  private static float[] sigmoid(double hertz, double width, double low, double high) {
    float[] share = new float[SpectrumGrid.BINS];
    for (int k = 0; k < share.length; k++) {
      double rise = 1 / (1 + Math.exp(-(SpectrumGrid.hertz(k) - hertz) / width));
      share[k] = (float) (low + (high - low) * rise);
    }
    return share;
  }

  float[] of(Kind kind) {
    return shares.get(kind);
  }
}

package org.sply85.singing;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * The phase that a resonator with a given log spectrum has if it answers at once: that of the
 * folded cepstrum (Oppenheim and Schafer, "Discrete-Time Signal Processing", 12.4). Not
 * thread-safe.
 */
final class MinimumPhase {
  private static final int SIZE = SpectrumGrid.SIZE;

  private final FloatFFT_1D fft = new FloatFFT_1D(SIZE);
  private final float[] packed = new float[SIZE];

  /**
   * The phase of each bin.
   *
   * @param logPower natural log of the power, {@code SpectrumGrid.BINS}
   * @return radians, of as many bins
   */
  float[] of(float[] logPower) {
    packed[0] = logPower[0] / 2;
    packed[1] = logPower[SIZE / 2] / 2;
    for (int k = 1; k < SIZE / 2; k++) {
      packed[2 * k] = logPower[k] / 2;
      packed[2 * k + 1] = 0;
    }
    fft.realInverse(packed, true); // the cepstrum, even
    for (int q = 1; q < SIZE / 2; q++) {
      packed[q] *= 2;
      packed[SIZE - q] = 0;
    }
    fft.realForward(packed);
    float[] phase = new float[SpectrumGrid.BINS];
    for (int k = 1; k < SIZE / 2; k++) {
      phase[k] = packed[2 * k + 1];
    }
    return phase;
  }
}

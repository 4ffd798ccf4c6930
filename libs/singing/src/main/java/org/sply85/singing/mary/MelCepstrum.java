package org.sply85.singing.mary;

import java.util.Arrays;
import marytts.htsengine.HTSPStream;
import org.sply85.singing.SpectrumGrid;

/**
 * Log spectra of mel-cepstra: {@code ln|H|^2 = 2 sum c_m cos(m w')}, with the frequency warped by
 * an all-pass of first order, {@code w' = w + 2 atan(a sin w / (1 - a cos w))} (Tokuda et al.,
 * "Mel-generalized cepstral analysis", 1994).
 */
final class MelCepstrum {
  private final double[] warped = new double[SpectrumGrid.BINS];

  /**
   * @param alpha the all-pass constant
   * @param sampleRate that the cepstra are meant for
   */
  MelCepstrum(double alpha, double sampleRate) {
    for (int k = 0; k < warped.length; k++) {
      double w = 2 * Math.PI * Math.min(SpectrumGrid.hertz(k), sampleRate / 2) / sampleRate;
      warped[k] = w + 2 * Math.atan(alpha * Math.sin(w) / (1 - alpha * Math.cos(w)));
    }
  }

  /** Log power, {@code float[frame][bin]}, of cepstra of samples with the given full scale. */
  float[][] logPower(HTSPStream cepstra, double fullScale) {
    int order = cepstra.getOrder();
    double[][] cosines = new double[order][warped.length];
    for (int m = 0; m < order; m++) {
      for (int k = 0; k < warped.length; k++) {
        cosines[m][k] = 2 * Math.cos(m * warped[k]);
      }
    }
    float[][] power = new float[cepstra.getT()][warped.length];
    double[] sum = new double[warped.length];
    for (int t = 0; t < power.length; t++) {
      Arrays.fill(sum, -2 * Math.log(fullScale));
      for (int m = 0; m < order; m++) {
        double c = cepstra.getPar(t, m);
        double[] cosine = cosines[m];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += c * cosine[k];
        }
      }
      for (int k = 0; k < sum.length; k++) {
        power[t][k] = (float) sum[k];
      }
    }
    return power;
  }
}

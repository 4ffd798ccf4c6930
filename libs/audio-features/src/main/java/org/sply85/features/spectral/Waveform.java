package org.sply85.features.spectral;

/** What frames of the waveform itself measure, as in {@code librosa.feature}. */
public final class Waveform {
  private static final double SILENCE = 1e-10;

  private Waveform() {}

  /**
   * Root of the mean square, silence before and after.
   *
   * @param frameSize samples in a frame
   * @param hop samples from one frame to the next
   * @return {@code [frame][1]}, in the samples' unit, at least 0
   */
  public static float[][] rms(float[] samples, int frameSize, int hop) {
    float[][] out = new float[1 + samples.length / hop][1];
    for (int t = 0; t < out.length; t++) {
      int to = Math.min(samples.length, t * hop + frameSize / 2);
      double sum = 0;
      for (int i = Math.max(0, t * hop - frameSize / 2); i < to; i++) {
        sum += (double) samples[i] * samples[i];
      }
      out[t][0] = (float) Math.sqrt(sum / frameSize);
    }
    return out;
  }

  /**
   * How often the sign changes from one sample to the next, the first and last sample going on
   * before and after.
   *
   * @return {@code [frame][1]}, changes a sample, 0..1
   */
  public static float[][] zeroCrossings(float[] samples, int frameSize, int hop) {
    float[][] out = new float[1 + samples.length / hop][1];
    for (int t = 0; t < out.length; t++) {
      int to = Math.min(samples.length, t * hop + frameSize / 2);
      int changes = 0;
      for (int i = Math.max(0, t * hop - frameSize / 2) + 1; i < to; i++) {
        changes += negative(samples[i]) != negative(samples[i - 1]) ? 1 : 0;
      }
      out[t][0] = changes / (float) frameSize;
    }
    return out;
  }

  private static boolean negative(float sample) {
    return sample < -SILENCE;
  }
}

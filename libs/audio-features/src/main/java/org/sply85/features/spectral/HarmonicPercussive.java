package org.sply85.features.spectral;

import java.util.Arrays;

/**
 * Parts a spectrogram in what lasts and what strikes: medians over 31 frames against medians over
 * 31 bins, as soft masks (Fitzgerald, 2010): {@code librosa.decompose.hpss}.
 *
 * <p>Works frame by frame; it keeps 31 frames' medians, not whole spectrograms.
 */
public final class HarmonicPercussive {
  private static final int KERNEL = 31;
  private static final int HALF = KERNEL / 2;

  private final float[][] frames;
  private final float[][] windows;

  private HarmonicPercussive(Spectrogram spectrogram) {
    frames = spectrogram.magnitudes();
    windows = new float[spectrogram.bins()][KERNEL];
  }

  /** Takes the two parts of each frame in turn; they are used again for the next. */
  public interface Sink {
    /**
     * @param frame its number
     * @param harmonic {@code [bin]}, magnitudes
     * @param percussive {@code [bin]}, magnitudes; both together are the frame
     */
    void take(int frame, float[] harmonic, float[] percussive);
  }

  /** Parts all frames. */
  public static void part(Spectrogram spectrogram, Sink sink) {
    new HarmonicPercussive(spectrogram).part(sink);
  }

  private void part(Sink sink) {
    int bins = windows.length;
    float[] harmonic = new float[bins];
    float[] percussive = new float[bins];
    for (int k = 0; k < bins; k++) {
      for (int i = 0; i < KERNEL; i++) {
        windows[k][i] = frames[reflect(i - HALF, frames.length)][k];
      }
      Arrays.sort(windows[k]);
    }
    for (int t = 0; t < frames.length; t++) {
      if (t > 0) {
        float[] gone = frames[reflect(t - HALF - 1, frames.length)];
        float[] come = frames[reflect(t + HALF, frames.length)];
        for (int k = 0; k < bins; k++) {
          replace(windows[k], gone[k], come[k]);
        }
      }
      medians(frames[t], percussive);
      mask(frames[t], harmonic, percussive);
      sink.take(t, harmonic, percussive);
    }
  }

  private void mask(float[] frame, float[] harmonic, float[] percussive) {
    for (int k = 0; k < frame.length; k++) {
      float h = windows[k][HALF];
      float p = percussive[k];
      float most = Math.max(h, p);
      float share = 0.5f;
      if (most >= Float.MIN_NORMAL) {
        float hh = h / most * (h / most);
        float pp = p / most * (p / most);
        share = hh / (hh + pp);
      }
      harmonic[k] = frame[k] * share;
      percussive[k] = frame[k] - harmonic[k];
    }
  }

  private static void medians(float[] frame, float[] out) {
    float[] window = new float[KERNEL];
    for (int i = 0; i < KERNEL; i++) {
      window[i] = frame[reflect(i - HALF, frame.length)];
    }
    Arrays.sort(window);
    out[0] = window[HALF];
    for (int k = 1; k < frame.length; k++) {
      replace(
          window,
          frame[reflect(k - HALF - 1, frame.length)],
          frame[reflect(k + HALF, frame.length)]);
      out[k] = window[HALF];
    }
  }

  /** Takes one value out of an ascending window and puts another in. */
  private static void replace(float[] ascending, float gone, float come) {
    int at = Arrays.binarySearch(ascending, gone);
    if (come > gone) {
      for (; at + 1 < ascending.length && ascending[at + 1] < come; at++) {
        ascending[at] = ascending[at + 1];
      }
    } else {
      for (; at > 0 && ascending[at - 1] > come; at--) {
        ascending[at] = ascending[at - 1];
      }
    }
    ascending[at] = come;
  }

  /** The index that the edges mirror: d c b a | a b c d | d c b a. */
  private static int reflect(int index, int length) {
    int at = Math.floorMod(index, 2 * length);
    return at < length ? at : 2 * length - 1 - at;
  }
}

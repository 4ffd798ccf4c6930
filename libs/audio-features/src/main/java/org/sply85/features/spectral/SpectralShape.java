package org.sply85.features.spectral;

import java.util.Arrays;

/**
 * Where a spectrum's magnitude lies, frame by frame, as in {@code librosa.feature}: centroid and
 * bandwidth (Klapuri and Davy, 2006), roll-off, flatness (Dubnov, 2004), contrast (Jiang et al.,
 * 2002).
 */
public final class SpectralShape {
  private static final double ROLL_OFF = 0.85;
  private static final double FLOOR = 1e-10;
  private static final int CONTRAST_BANDS = 7;
  private static final double CONTRAST_FROM_HERTZ = 200;
  private static final double CONTRAST_SHARE = 0.02;

  private final Spectrogram spectrogram;

  /** Shapes of the frames of a spectrogram. */
  public SpectralShape(Spectrogram spectrogram) {
    this.spectrogram = spectrogram;
  }

  /** Magnitude-weighted mean frequency, {@code [frame][1]}, Hz; silence is 0. */
  public float[][] centroid() {
    return each(frame -> (float) moment(frame, 0, 1));
  }

  /** Magnitude-weighted standard deviation around the centroid, {@code [frame][1]}, Hz. */
  public float[][] bandwidth() {
    return each(frame -> (float) Math.sqrt(moment(frame, moment(frame, 0, 1), 2)));
  }

  private double moment(float[] frame, double around, int power) {
    double total = 0;
    double sum = 0;
    for (int k = 0; k < frame.length; k++) {
      double off = spectrogram.hertz(k) - around;
      total += frame[k];
      sum += frame[k] * (power == 1 ? off : off * off);
    }
    return total < Float.MIN_NORMAL ? 0 : sum / total;
  }

  /** The frequency below which 85 % of the magnitude lies, {@code [frame][1]}, Hz. */
  public float[][] rolloff() {
    return each(
        frame -> {
          float total = 0; // single precision as librosa's, or else frames tip over by a bin
          for (float m : frame) {
            total += m;
          }
          float sum = 0;
          int k = 0;
          for (; k < frame.length; k++) {
            sum += frame[k];
            if (sum >= (float) ROLL_OFF * total) {
              break;
            }
          }
          return (float) spectrogram.hertz(Math.min(k, frame.length - 1));
        });
  }

  /**
   * Geometric over arithmetic mean of the power, {@code [frame][1]}, 0..1: 0 a tone, 1 noise or
   * silence.
   */
  public float[][] flatness() {
    return each(
        frame -> {
          double sum = 0;
          double logs = 0;
          double product = 1;
          for (float m : frame) {
            double power = Math.max(FLOOR, (double) m * m);
            sum += power;
            product *= power;
            // One logarithm for many factors; the product must stay within a double's range.
            if (product < 1e-200 || product > 1e200) {
              logs += Math.log(product);
              product = 1;
            }
          }
          logs += Math.log(product);
          return (float) (Math.exp(logs / frame.length) / (sum / frame.length));
        });
  }

  private interface OfFrame {
    float value(float[] frame);
  }

  private float[][] each(OfFrame measure) {
    float[][] out = new float[spectrogram.frames()][1];
    for (int t = 0; t < out.length; t++) {
      out[t][0] = measure.value(spectrogram.magnitudes()[t]);
    }
    return out;
  }

  /**
   * Peaks over valleys in seven bands - below 200 Hz, then octaves: the mean of the loudest 2 % of
   * bins against that of the quietest.
   *
   * @return {@code [frame][band]}, dB
   */
  public float[][] contrast() {
    float[][] peaks = new float[spectrogram.frames()][CONTRAST_BANDS];
    float[][] valleys = new float[spectrogram.frames()][CONTRAST_BANDS];
    for (int band = 0; band < CONTRAST_BANDS; band++) {
      contrast(band, peaks, valleys);
    }
    float[][] high = PowerLevel.db(peaks);
    float[][] low = PowerLevel.db(valleys);
    for (int t = 0; t < high.length; t++) {
      for (int band = 0; band < CONTRAST_BANDS; band++) {
        high[t][band] -= low[t][band];
      }
    }
    return high;
  }

  private void contrast(int band, float[][] peaks, float[][] valleys) {
    boolean top = band == CONTRAST_BANDS - 1;
    double low = band == 0 ? 0 : CONTRAST_FROM_HERTZ * (1 << (band - 1));
    double high = CONTRAST_FROM_HERTZ * (1 << band);
    double bin = spectrogram.hertz(1);
    int from = (int) Math.ceil(low / bin) - (band > 0 ? 1 : 0);
    int to = top ? spectrogram.bins() : (int) Math.floor(high / bin) + 1;
    int share = Math.max(1, (int) Math.rint(CONTRAST_SHARE * (to - from)));
    int length = top ? to - from : to - from - 1;
    for (int t = 0; t < peaks.length; t++) {
      float[] part = Arrays.copyOfRange(spectrogram.magnitudes()[t], from, from + length);
      float[][] ends = ends(part, share);
      valleys[t][band] = mean(ends[0]);
      peaks[t][band] = mean(ends[1]);
    }
  }

  /** The smallest and the largest values. */
  private static float[][] ends(float[] values, int count) {
    float[] small = new float[count];
    float[] large = new float[count];
    Arrays.fill(small, Float.POSITIVE_INFINITY);
    Arrays.fill(large, Float.POSITIVE_INFINITY);
    for (float value : values) {
      insert(small, value);
      insert(large, -value);
    }
    for (int i = 0; i < count; i++) {
      large[i] = -large[i];
    }
    return new float[][] {small, large};
  }

  private static void insert(float[] ascending, float value) {
    int at = ascending.length - 1;
    if (value >= ascending[at]) {
      return;
    }
    for (; at > 0 && ascending[at - 1] > value; at--) {
      ascending[at] = ascending[at - 1];
    }
    ascending[at] = value;
  }

  private static float mean(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return (float) (sum / values.length);
  }
}

package org.sply85.features.spectral;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;
import org.sply85.audio.Resampler;

/**
 * Magnitudes at frequencies a fixed ratio apart, seven octaves from C1 (Brown, 1991), octave by
 * octave at half the sample rate each (Schörkhuber and Klapuri, 2010): {@code abs(librosa.cqt(y))},
 * transposed, but for the resampler.
 */
public final class ConstantQ {
  private static final int OCTAVES = 7;
  private static final double C1_HERTZ = 440 * Math.pow(2, -45 / 12.0);
  private static final double NEGLIGIBLE = 1e-3;

  private final int binsPerOctave;
  private final double q;
  private final int fftSize;
  private final int[][] filterBins;
  private final float[][] filterRe;
  private final float[][] filterIm;
  private final double[] scales;
  private final double sampleRate;

  /**
   * @param sampleRate samples per second, at least 9000
   * @param binsPerOctave a multiple of 12
   * @param tuning share of a semitone that A lies above 440 Hz
   */
  public ConstantQ(double sampleRate, int binsPerOctave, double tuning) {
    if (sampleRate < 9000 || binsPerOctave % 12 != 0) {
      throw new IllegalArgumentException(
          "sampleRate must be at least 9000 and binsPerOctave a multiple of 12, were %s and %d"
              .formatted(sampleRate, binsPerOctave));
    }
    this.sampleRate = sampleRate;
    this.binsPerOctave = binsPerOctave;
    double ratio = Math.pow(2, 2.0 / binsPerOctave);
    q = (ratio + 1) / (ratio - 1);
    double top = C1_HERTZ * Math.pow(2, OCTAVES - 1 + tuning / 12);
    fftSize = 1 << (int) Math.ceil(Math.log(q * sampleRate / top) / Math.log(2));
    filterBins = new int[binsPerOctave][];
    filterRe = new float[binsPerOctave][];
    filterIm = new float[binsPerOctave][];
    scales = new double[binsPerOctave];
    for (int i = 0; i < binsPerOctave; i++) {
      filter(i, top * Math.pow(2, (double) i / binsPerOctave));
    }
  }

  private void filter(int index, double hertz) {
    double length = q * sampleRate / hertz;
    int from = (int) Math.floor(-length / 2);
    int count = (int) Math.floor(length / 2) - from;
    float[] window = Spectrogram.hann(count);
    float[] wave = new float[2 * fftSize];
    double sum = 0;
    for (float w : window) {
      sum += w;
    }
    for (int i = 0; i < count; i++) {
      int at = 2 * (i + (fftSize - count) / 2);
      double angle = 2 * Math.PI * (from + i) * hertz / sampleRate;
      wave[at] = (float) (window[i] / sum * Math.cos(angle));
      wave[at + 1] = (float) (window[i] / sum * Math.sin(angle));
    }
    Spectrogram.fft(fftSize).complexForward(wave);
    keep(index, wave);
    scales[index] = length / fftSize / Math.sqrt(length);
  }

  /** Keeps the bins that matter. */
  private void keep(int index, float[] wave) {
    double most = 0;
    for (int k = 0; k <= fftSize / 2; k++) {
      most = Math.max(most, Math.hypot(wave[2 * k], wave[2 * k + 1]));
    }
    int[] bins = new int[fftSize / 2 + 1];
    int count = 0;
    for (int k = 0; k <= fftSize / 2; k++) {
      if (Math.hypot(wave[2 * k], wave[2 * k + 1]) > NEGLIGIBLE * most) {
        bins[count++] = k;
      }
    }
    filterBins[index] = Arrays.copyOf(bins, count);
    filterRe[index] = new float[count];
    filterIm[index] = new float[count];
    for (int j = 0; j < count; j++) {
      filterRe[index][j] = wave[2 * bins[j]];
      filterIm[index][j] = wave[2 * bins[j] + 1];
    }
  }

  /**
   * Transforms a sound.
   *
   * @param samples {@code [sample]} at the sample rate
   * @param hop samples from one frame to the next, a multiple of 64
   * @return {@code [frame][bin]}, at least 0, 84 bins at 12 an octave
   */
  public float[][] of(float[] samples, int hop) {
    if (hop % (1 << (OCTAVES - 1)) != 0) {
      throw new IllegalArgumentException("hop must be a multiple of 64, was " + hop);
    }
    float[][] out = new float[1 + samples.length / hop][OCTAVES * binsPerOctave];
    Resampler halving = new Resampler(2000, 1000);
    float[] octave = samples;
    for (int o = OCTAVES - 1; o >= 0; o--) {
      int down = OCTAVES - 1 - o;
      double gain = Math.pow(2, down / 2.0); // longer filters, fewer samples
      octave(octave, hop >> down, gain, out, o * binsPerOctave);
      if (o > 0) {
        octave = halving.resample(octave);
      }
    }
    return out;
  }

  private void octave(float[] samples, int hop, double gain, float[][] out, int row) {
    FloatFFT_1D fft = Spectrogram.fft(fftSize);
    float[] buffer = new float[2 * (fftSize / 2 + 1)];
    for (int t = 0; t < out.length; t++) {
      int from = t * hop - fftSize / 2;
      int first = Math.max(0, Math.min(fftSize, -from));
      int last = Math.max(first, Math.min(fftSize, samples.length - from));
      Arrays.fill(buffer, 0);
      System.arraycopy(samples, from + first, buffer, first, last - first);
      fft.realForward(buffer);
      buffer[fftSize] = buffer[1];
      buffer[fftSize + 1] = 0;
      buffer[1] = 0;
      for (int i = 0; i < binsPerOctave; i++) {
        out[t][row + i] = (float) (gain * scales[i] * response(buffer, i));
      }
    }
  }

  private double response(float[] spectrum, int filter) {
    int[] bins = filterBins[filter];
    float re = 0;
    float im = 0;
    for (int j = 0; j < bins.length; j++) {
      float a = spectrum[2 * bins[j]];
      float b = spectrum[2 * bins[j] + 1];
      re += a * filterRe[filter][j] - b * filterIm[filter][j];
      im += a * filterIm[filter][j] + b * filterRe[filter][j];
    }
    return Math.sqrt(re * re + im * im);
  }

  /**
   * The pitch classes of a transform, the largest entry of each frame 1: {@code
   * librosa.feature.chroma_cqt}. Row 0 is C.
   *
   * @param transform {@code [frame][bin]}
   * @param binsPerOctave a multiple of 12
   * @return {@code [frame][pitch class]}, 0..1
   */
  public static float[][] chroma(float[][] transform, int binsPerOctave) {
    int merge = binsPerOctave / 12;
    float[][] out = new float[transform.length][12];
    for (int t = 0; t < out.length; t++) {
      for (int i = 0; i < transform[t].length; i++) {
        out[t][(i + merge / 2) / merge % 12] += transform[t][i];
      }
      Chroma.normalise(out[t]);
    }
    return out;
  }
}

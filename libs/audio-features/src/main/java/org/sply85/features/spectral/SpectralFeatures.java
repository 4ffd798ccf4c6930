package org.sply85.features.spectral;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What librosa's feature functions give by their defaults - windows of 2048, hops of 512 - for a
 * sound at 22 050 Hz, each named as there.
 */
public final class SpectralFeatures {
  /** Samples per second that everything is measured at. */
  public static final int SAMPLE_RATE = 22_050;

  /** Samples in a window. */
  public static final int FFT_SIZE = 2048;

  /** Samples from one frame to the next: 43 frames a second. */
  public static final int HOP = 512;

  /** Frames per second. */
  public static final double FRAME_RATE = (double) SAMPLE_RATE / HOP;

  /** Bins of the constant-Q transform in an octave. */
  public static final int CQT_BINS = 36;

  private final Spectrogram spectrogram;
  private final double tuning;
  private final float[][] melDb;
  private final float[][] constantQ;
  private final Map<String, float[][]> matrices = new LinkedHashMap<>();

  /**
   * Measures a sound.
   *
   * @param samples {@code [sample]} at 22 050 Hz, at least one
   */
  public SpectralFeatures(float[] samples) {
    spectrogram = Spectrogram.of(samples, SAMPLE_RATE, FFT_SIZE, HOP);
    tuning = Tuning.of(spectrogram);
    float[][] mel = new Mel(SAMPLE_RATE, FFT_SIZE, Mel.BANDS).power(spectrogram);
    melDb = PowerLevel.db(mel);
    constantQ = new ConstantQ(SAMPLE_RATE, CQT_BINS, tuning).of(samples, HOP);
    float[][] mfcc = Mfcc.of(melDb, Mfcc.COUNT);
    matrices.put("melspectrogram", mel);
    matrices.put("mfcc", mfcc);
    matrices.put("mfcc_delta", Mfcc.delta(mfcc));
    matrices.put("chroma_stft", Chroma.of(spectrogram, tuning));
    matrices.put("chroma_cqt", ConstantQ.chroma(constantQ, CQT_BINS));
    SpectralShape shape = new SpectralShape(spectrogram);
    matrices.put("spectral_centroid", shape.centroid());
    matrices.put("spectral_bandwidth", shape.bandwidth());
    matrices.put("spectral_contrast", shape.contrast());
    matrices.put("spectral_flatness", shape.flatness());
    matrices.put("spectral_rolloff", shape.rolloff());
    matrices.put("zero_crossing_rate", Waveform.zeroCrossings(samples, FFT_SIZE, HOP));
    matrices.put("rms", Waveform.rms(samples, FFT_SIZE, HOP));
    matrices.put("onset_strength", column(OnsetStrength.of(melDb, FFT_SIZE, HOP)));
  }

  private static float[][] column(float[] values) {
    float[][] out = new float[values.length][1];
    for (int t = 0; t < out.length; t++) {
      out[t][0] = values[t];
    }
    return out;
  }

  /** The short-time Fourier transform. */
  public Spectrogram spectrogram() {
    return spectrogram;
  }

  /** How far A lies from 440 Hz, share of a semitone, -0.5..0.5. */
  public double tuning() {
    return tuning;
  }

  /** Levels of the mel bands, {@code [frame][band]}, dB. */
  public float[][] melDb() {
    return melDb;
  }

  /** Magnitudes of the tuned constant-Q transform, {@code [frame][bin]}, from C1, 36 an octave. */
  public float[][] constantQ() {
    return constantQ;
  }

  /** Onset strength, {@code [frame]}, dB. */
  public float[] onsets() {
    float[][] rows = matrices.get("onset_strength");
    float[] out = new float[rows.length];
    for (int t = 0; t < out.length; t++) {
      out[t] = rows[t][0];
    }
    return out;
  }

  /** A matrix by librosa's name, {@code [frame][row]}. */
  public float[][] matrix(String name) {
    float[][] matrix = matrices.get(name);
    if (matrix == null) {
      throw new IllegalArgumentException(
          "feature must be one of %s, was '%s'".formatted(matrices.keySet(), name));
    }
    return matrix;
  }

  /** All matrices by librosa's names, {@code [frame][row]}. */
  public Map<String, float[][]> matrices() {
    return new LinkedHashMap<>(matrices);
  }
}

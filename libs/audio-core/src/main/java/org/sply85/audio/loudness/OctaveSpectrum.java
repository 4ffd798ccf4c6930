package org.sply85.audio.loudness;

import java.util.ArrayList;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;

/**
 * The long-term average spectrum of a sound's middle (left plus right) in octave bands: Hann
 * windows of 8192 frames side by side, those more than 20 dB below their mean power left out.
 */
public final class OctaveSpectrum {
  private static final int WINDOW = 8192;
  private static final double GATE = 0.01;

  private final double[] powers;
  private final double sampleRate;

  private OctaveSpectrum(double[] powers, double sampleRate) {
    this.powers = powers;
    this.sampleRate = sampleRate;
  }

  /** Measures a sound; shorter than a window, it is padded with silence. */
  public static OctaveSpectrum of(AudioBuffer sound) {
    List<double[]> spectra = new ArrayList<>();
    double total = 0;
    for (int from = 0; from == 0 || from + WINDOW <= sound.frames(); from += WINDOW) {
      double[] spectrum = spectrum(sound, from);
      spectra.add(spectrum);
      total += sum(spectrum, 0, spectrum.length);
    }
    double gate = GATE * total / spectra.size();
    double[] mean = new double[WINDOW / 2];
    for (double[] spectrum : spectra) {
      if (sum(spectrum, 0, spectrum.length) > gate) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += spectrum[i] / spectra.size();
        }
      }
    }
    return new OctaveSpectrum(mean, sound.sampleRate());
  }

  /** Level of the octave around the centre, dB; {@code -Infinity} if nothing is there. */
  public double levelDb(double centreHertz) {
    int from = bin(centreHertz / Math.sqrt(2));
    int to = Math.min(powers.length, bin(centreHertz * Math.sqrt(2)));
    return Decibels.fromPower(sum(powers, from, to));
  }

  private int bin(double hertz) {
    return (int) Math.round(hertz * WINDOW / sampleRate);
  }

  private static double[] spectrum(AudioBuffer sound, int from) {
    float[] window = new float[WINDOW];
    int frames = Math.min(WINDOW, sound.frames() - from);
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < frames; i++) {
        window[i] += channel[from + i] / sound.channels();
      }
    }
    for (int i = 0; i < WINDOW; i++) {
      window[i] *= (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
    }
    new FloatFFT_1D(WINDOW).realForward(window);
    double[] powers = new double[WINDOW / 2];
    for (int i = 1; i < powers.length; i++) {
      powers[i] =
          (double) window[2 * i] * window[2 * i] + (double) window[2 * i + 1] * window[2 * i + 1];
    }
    return powers;
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}

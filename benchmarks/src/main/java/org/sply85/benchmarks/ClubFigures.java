package org.sply85.benchmarks;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Density;
import org.sply85.audio.effect.Maximizer;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * What loudness for a club does to a steady voice of 1 kHz above a drum of 60 Hz, four strokes a
 * second: by the limiter alone, and by compressors and curves before it. Distortion is the voice's
 * own harmonics beside it; pumping, the tones that the beat makes around it.
 */
public final class ClubFigures {
  private static final double RATE = 48_000;
  private static final double VOICE_HERTZ = 1000;
  private static final int FROM = 48_000;
  private static final int TO = 432_000;

  private ClubFigures() {}

  /** Prints a line a way. */
  public static void main(String[] args) {
    print("limiter alone", s -> s);
    print("density, then limiter", ClubFigures::dense);
  }

  private static AudioBuffer dense(AudioBuffer sound) {
    new Density(1, LoudnessSeries.of(sound).integrated(), RATE).apply(sound.samples());
    return sound;
  }

  private static void print(String way, UnaryOperator<AudioBuffer> before) {
    AudioBuffer sound = before.apply(programme());
    double reduction =
        new Maximizer(-9, -1, RATE).apply(sound.samples()).orElseThrow().reductionDb();
    float[] samples = sound.channel(0);
    double voice = power(samples, VOICE_HERTZ);
    double harmonics = 0;
    for (int h = 2; h <= 8; h++) {
      harmonics += power(samples, h * VOICE_HERTZ);
    }
    double sidebands = 0;
    for (int k = 1; k <= 6; k++) {
      sidebands += power(samples, VOICE_HERTZ + 4 * k) + power(samples, VOICE_HERTZ - 4 * k);
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s limiter %.1f dB, crest %.1f dB, harmonics %.1f dB (%.2f %%), pumping %.1f dB%n",
        way,
        reduction,
        crestDb(samples),
        Decibels.fromPower(harmonics / voice),
        100 * Math.sqrt(harmonics / voice),
        Decibels.fromPower(sidebands / voice));
  }

  private static AudioBuffer programme() {
    float[][] samples = new float[2][480_000];
    for (int i = 0; i < samples[0].length; i++) {
      double t = i / RATE % 0.25;
      double drum = 0.5 * Math.sin(2 * Math.PI * 60 * t) * Math.exp(-20 * t);
      double voice = Decibels.toGain(-24) * Math.sin(2 * Math.PI * VOICE_HERTZ * i / RATE);
      samples[0][i] = (float) (drum + voice);
      samples[1][i] = samples[0][i];
    }
    return new AudioBuffer(samples, RATE);
  }

  /** Power of a sine, by Goertzel's sum over whole beats. */
  private static double power(float[] samples, double hertz) {
    double re = 0;
    double im = 0;
    for (int i = FROM; i < TO; i++) {
      re += samples[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
      im += samples[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
    }
    double scale = 2.0 / (TO - FROM);
    return scale * scale * (re * re + im * im) / 2;
  }

  private static double crestDb(float[] samples) {
    double peak = 0;
    double square = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
      square += (double) sample * sample;
    }
    return Decibels.fromGain(peak / Math.sqrt(square / samples.length));
  }
}

package org.sply85.mastering.domain;

import java.util.Arrays;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Fade;

/** Cuts a song where its last sound has died away, and lets both ends touch silence. */
final class Ending {
  private static final double INAUDIBLE_BELOW_PEAK_DB = -60;
  private static final double KEPT_SECONDS = 0.5;
  private static final double FADE_OUT_SECONDS = 1.2;
  private static final double FADE_IN_SECONDS = 0.002;

  private Ending() {}

  /** The song from its start to half a second after its last audible frame, faded. */
  static AudioBuffer trimmed(AudioBuffer song) {
    double rate = song.sampleRate();
    int last = lastAudible(song.samples());
    int end = Math.min(song.frames(), last + 1 + (int) Math.round(KEPT_SECONDS * rate));
    float[][] kept =
        Arrays.stream(song.samples()).map(c -> Arrays.copyOf(c, end)).toArray(float[][]::new);
    Fade.in(kept, (int) Math.round(FADE_IN_SECONDS * rate));
    Fade.out(kept, (int) Math.round(FADE_OUT_SECONDS * rate));
    return new AudioBuffer(kept, rate);
  }

  private static int lastAudible(float[][] samples) {
    float peak = 0;
    for (float[] channel : samples) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    double audible = peak * Decibels.toGain(INAUDIBLE_BELOW_PEAK_DB);
    for (int i = samples[0].length - 1; i > 0; i--) {
      for (float[] channel : samples) {
        if (Math.abs(channel[i]) > audible) {
          return i;
        }
      }
    }
    return 0;
  }
}

package org.sply85.singing;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How a singer's pitch goes from note to note: it glides around the beat, is scooped up to at the
 * start of a line, wavers a little all the time, and swings on notes that are held.
 */
final class PitchCurve {
  private static final double STEP_SECONDS = 0.005;
  private static final double GLIDE_SECONDS = 0.09;
  private static final double GLIDE_BEFORE_BEAT = 0.55;
  private static final double SCOOP_SEMITONES = 0.6;
  private static final double SCOOP_SECONDS = 0.14;
  private static final double VIBRATO_HERTZ = 5.6;
  private static final double VIBRATO_AFTER_SECONDS = 0.25;
  private static final double VIBRATO_RISE_SECONDS = 0.35;
  private static final double DRIFT_MEMORY = 0.995;
  private static final double DRIFT_STEP = 0.004;

  private final double start;
  private final double[] semitones;

  /**
   * The curve of a line.
   *
   * @param from seconds from which it is asked
   * @param to seconds until which
   */
  PitchCurve(
      List<SungNote> notes, double from, double to, VoiceColour colour, RandomGenerator random) {
    start = from;
    semitones = new double[(int) Math.ceil((to - from) / STEP_SECONDS) + 2];
    double drift = 0;
    int k = 0;
    double rate = VIBRATO_HERTZ * (1 + 0.04 * random.nextGaussian());
    for (int i = 0; i < semitones.length; i++) {
      double at = from + i * STEP_SECONDS;
      while (k + 1 < notes.size() && at >= notes.get(k + 1).startSeconds()) {
        k++;
        rate = VIBRATO_HERTZ * (1 + 0.04 * random.nextGaussian());
      }
      drift = DRIFT_MEMORY * drift + DRIFT_STEP * random.nextGaussian();
      double since = at - notes.get(k).startSeconds();
      double depth = (since - VIBRATO_AFTER_SECONDS) / VIBRATO_RISE_SECONDS;
      double vibrato =
          colour.vibratoCents()
              / 100
              * Math.max(0, Math.min(1, depth))
              * Math.sin(2 * Math.PI * rate * (since - VIBRATO_AFTER_SECONDS));
      semitones[i] = between(notes, k, at) + vibrato + drift;
    }
  }

  /** The pitch without vibrato and drift. */
  private static double between(List<SungNote> notes, int k, double at) {
    SungNote note = notes.get(k);
    if (k == 0 && at < note.startSeconds()) {
      double before = (note.startSeconds() - at) / SCOOP_SECONDS;
      return note.pitch() - SCOOP_SEMITONES * Math.min(1, before);
    }
    if (k + 1 < notes.size()) {
      SungNote next = notes.get(k + 1);
      double glide = glide(note, next);
      double share = (at - next.startSeconds() + glide * GLIDE_BEFORE_BEAT) / glide;
      if (share > 0) {
        return note.pitch() + (next.pitch() - note.pitch()) * cosine(share);
      }
    }
    if (k > 0) {
      SungNote before = notes.get(k - 1);
      double glide = glide(before, note);
      double share = (at - note.startSeconds() + glide * GLIDE_BEFORE_BEAT) / glide;
      if (share < 1) {
        return before.pitch() + (note.pitch() - before.pitch()) * cosine(share);
      }
    }
    return note.pitch();
  }

  private static double glide(SungNote from, SungNote to) {
    double shorter =
        Math.min(from.endSeconds() - from.startSeconds(), to.endSeconds() - to.startSeconds());
    return Math.min(GLIDE_SECONDS, 0.5 * shorter);
  }

  private static double cosine(double share) {
    return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)));
  }

  /** Frequency at a time. */
  double hertz(double seconds) {
    double at = Math.max(0, Math.min(semitones.length - 1.001, (seconds - start) / STEP_SECONDS));
    int low = (int) at;
    double pitch = semitones[low] + (at - low) * (semitones[low + 1] - semitones[low]);
    return 440 * Math.pow(2, (pitch - 69) / 12);
  }
}

package org.sply85.mastering.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;

/**
 * When the lead sings its lines: notes that follow each other without a rest.
 *
 * @param lines in order, seconds
 */
record SungLines(List<Span> lines) {
  private static final double REST_SECONDS = 0.25;
  private static final double RAMP_SECONDS = 0.15;
  private static final double LOWEST_LU = 1.8;
  private static final double HIGHEST_LU = 3.7;
  private static final double MOST_DB = 12;

  SungLines {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param from seconds
   * @param to seconds
   */
  record Span(double from, double to) {}

  /** The lines of a score; none if no lead has words. */
  static SungLines of(Score score) {
    List<Span> lines = new ArrayList<>();
    score.tracks().stream()
        .filter(t -> t.role() == TrackRole.LEAD && !t.syllables().isEmpty())
        .flatMap(t -> t.notes().stream())
        .forEach(note -> add(lines, score, note));
    return new SungLines(lines);
  }

  private static void add(List<Span> lines, Score score, Note note) {
    double from = score.secondsAt(note.tick());
    double to = score.secondsAt(note.end());
    int last = lines.size() - 1;
    if (last >= 0 && from - lines.get(last).to() < REST_SECONDS) {
      lines.set(last, new Span(lines.get(last).from(), Math.max(to, lines.get(last).to())));
    } else {
      lines.add(new Span(from, to));
    }
  }

  /** Loudness of one sound above that of another over each line where both are heard, LU. */
  double[] over(LoudnessSeries voice, LoudnessSeries band) {
    return lines.stream().mapToDouble(l -> over(l, voice, band)).filter(Double::isFinite).toArray();
  }

  private static double over(Span line, LoudnessSeries voice, LoudnessSeries band) {
    return mean(line, voice.over(1)) - mean(line, band.over(1));
  }

  private static double mean(Span line, double[] steps) {
    int from = (int) Math.round(line.from() / LoudnessSeries.STEP_SECONDS);
    int to = (int) Math.round(line.to() / LoudnessSeries.STEP_SECONDS);
    double power = 0;
    for (int k = Math.max(0, from); k < Math.min(steps.length, Math.max(from + 1, to)); k++) {
      power += Math.pow(10, steps[k] / 10);
    }
    return Decibels.fromPower(power / Math.max(1, to - from));
  }

  /**
   * Brings each line to between 1.8 and 3.7 LU over the band, by 12 dB at most, in place; between
   * lines the gain moves.
   */
  void lift(float[][] voice, LoudnessSeries voiceSeries, LoudnessSeries band, double sampleRate) {
    double gain = 1;
    int at = 0;
    for (Span line : lines) {
      double over = over(line, voiceSeries, band);
      double wanted = Math.max(LOWEST_LU, Math.min(HIGHEST_LU, over));
      double next =
          Double.isFinite(over)
              ? Decibels.toGain(Math.max(-MOST_DB, Math.min(MOST_DB, wanted - over)))
              : gain;
      int from = (int) (Math.max(0, line.from() - RAMP_SECONDS) * sampleRate);
      int ramp = Math.max(0, from - (int) (RAMP_SECONDS * sampleRate));
      scale(voice, at, Math.max(at, ramp), gain, gain);
      scale(voice, Math.max(at, ramp), Math.max(at, from), gain, next);
      at = Math.max(at, from);
      gain = next;
    }
    scale(voice, at, voice[0].length, gain, gain);
  }

  private static void scale(float[][] voice, int from, int to, double first, double last) {
    for (float[] channel : voice) {
      for (int i = from; i < Math.min(to, channel.length); i++) {
        channel[i] *= (float) (first + (last - first) * (i - from) / (to - from));
      }
    }
  }
}

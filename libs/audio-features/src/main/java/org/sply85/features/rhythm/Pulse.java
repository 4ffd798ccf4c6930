package org.sply85.features.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.sply85.features.learned.Net;

/**
 * One reading of a piece's beat, and what speaks for it.
 *
 * @param beats {@code [beat]}, frames
 * @param period in frames
 * @param evidence {@code [figure]}, input of the network that chooses between readings
 */
record Pulse(double[] beats, double period, float[] evidence) {
  private static final double[] PLACES = {0, 0.5, 0.25, 0.75, 1 / 3.0, 2 / 3.0};
  private static final double[] SHIFTS = {0.5, 0.25, 0.75}; // off by an eighth, by a sixteenth
  private static final int FEWEST = 4;

  /** Every reading worth weighing. */
  static List<Pulse> readings(FrameCues cues, Net downbeat) {
    Periods periods = new Periods(cues.onset);
    List<Pulse> pulses = new ArrayList<>();
    for (double period : periods.candidates()) {
      double[] beats = BeatPath.follow(cues.onset, period);
      if (beats.length >= FEWEST) {
        pulses.add(weighed(cues, downbeat, periods, beats, period));
        if (60 * FrameCues.FRAME_RATE / (2 * period) >= Periods.FROM_BPM && beats.length >= 8) {
          pulses.add(weighed(cues, downbeat, periods, everySecond(beats, 0), 2 * period));
          pulses.add(weighed(cues, downbeat, periods, everySecond(beats, 1), 2 * period));
        }
        for (double share : SHIFTS) {
          pulses.add(weighed(cues, downbeat, periods, shifted(beats, share), period));
        }
      }
    }
    return pulses;
  }

  private static double change(FrameCues cues, double frame) {
    int t = (int) Math.max(0, Math.min(cues.frames() - 1, Math.round(frame)));
    return cues.changes[t];
  }

  private static double[] everySecond(double[] beats, int first) {
    double[] out = new double[(beats.length - first + 1) / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = beats[first + 2 * i];
    }
    return out;
  }

  /** The places between the beats: off-beats may be played louder than beats. */
  private static double[] shifted(double[] beats, double share) {
    double[] out = new double[beats.length];
    for (int i = 0; i + 1 < beats.length; i++) {
      out[i + 1] = beats[i] + share * (beats[i + 1] - beats[i]);
    }
    double first = beats[0] - (1 - share) * (beats[1] - beats[0]);
    out[0] = first;
    return first < 0 ? java.util.Arrays.copyOfRange(out, 1, out.length) : out;
  }

  private static Pulse weighed(
      FrameCues cues, Net downbeat, Periods periods, double[] beats, double period) {
    List<Double> evidence = new ArrayList<>();
    for (float[] cue : List.of(cues.onset, cues.low, cues.high)) {
      for (double place : PLACES) {
        evidence.add(mean(beats, place, t -> FrameCues.at(cue, t)));
      }
    }
    for (double[][] sums : List.of(cues.chromaSums, cues.bassSums)) {
      for (double place : new double[] {0, 0.5, 0.25}) {
        evidence.add(10 * mean(beats, place, t -> FrameCues.novelty(sums, t, period)));
      }
    }
    for (double place : PLACES) {
      evidence.add(10 * mean(beats, place, t -> change(cues, t)));
    }
    double rate = Math.max(0.01, mean(beats, 0.3, t -> change(cues, t)));
    evidence.add(Math.log(rate * period) / Math.log(2));
    evidence.add(mean(beats, 0, t -> FrameCues.at(cues.onset, t) > 1 ? 1 : 0));
    evidence.add(mean(beats, 0.5, t -> FrameCues.at(cues.onset, t) > 1 ? 1 : 0));
    for (int meter = 2; meter <= 4; meter++) {
      evidence.add(10 * bar(beats, meter, t -> change(cues, t)));
      evidence.add(10 * bar(beats, meter, t -> FrameCues.novelty(cues.chromaSums, t, period)));
      evidence.add(bar(beats, meter, t -> FrameCues.at(cues.low, t)));
      evidence.add(bar(beats, meter, t -> FrameCues.at(cues.onset, t)));
    }
    double tempo = Math.log(60 * FrameCues.FRAME_RATE / period / 100) / Math.log(2);
    evidence.add(tempo);
    evidence.add(tempo * tempo);
    for (double ratio : new double[] {1, 2, 0.5, 3, 1 / 3.0, 4}) {
      evidence.add(periods.comb(period * ratio));
    }
    double[] odds = BarEvidence.odds(cues, beats, downbeat);
    for (int meter = 3; meter <= 4; meter++) {
      for (double figure : Bars.plainness(odds, meter)) {
        evidence.add(10 * figure);
      }
    }
    float[] figures = new float[evidence.size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = evidence.get(i).floatValue();
    }
    return new Pulse(beats, period, figures);
  }

  private static double mean(double[] beats, double place, DoubleUnaryOperator cue) {
    double sum = 0;
    for (int i = 0; i + 1 < beats.length; i++) {
      sum += cue.applyAsDouble(beats[i] + place * (beats[i + 1] - beats[i]));
    }
    return sum / (beats.length - 1);
  }

  /** By how much the best place in the bar exceeds the mean of the others. */
  private static double bar(double[] beats, int meter, DoubleUnaryOperator cue) {
    double[] sums = new double[meter];
    int[] counts = new int[meter];
    for (int i = 0; i < beats.length; i++) {
      sums[i % meter] += cue.applyAsDouble(beats[i]);
      counts[i % meter]++;
    }
    double best = 0;
    double total = 0;
    for (int p = 0; p < meter; p++) {
      double mean = sums[p] / Math.max(1, counts[p]);
      best = Math.max(best, mean);
      total += mean;
    }
    return best - (total - best) / (meter - 1);
  }
}

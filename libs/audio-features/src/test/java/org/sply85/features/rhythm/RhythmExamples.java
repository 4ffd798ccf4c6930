package org.sply85.features.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sply85.features.learned.Net;
import org.sply85.features.learned.NetTrainer.Example;
import org.sply85.features.measure.Metrics;

/** What the networks of rhythm learn from. */
public final class RhythmExamples {
  private static final double CLOSE = 0.03;
  private static final double GOOD = 0.7;

  private RhythmExamples() {}

  /** The readings of a piece and of its parts, those right that meet the true beats best. */
  public static List<Example> pulses(FrameCues cues, double[] truth, Net downbeat) {
    List<Example> examples = new ArrayList<>(whole(cues, truth, downbeat));
    int half = cues.frames() / 2;
    for (int from = 0; half > 600 && from + half <= cues.frames(); from += half / 2) {
      double start = from / FrameCues.FRAME_RATE;
      double[] moved =
          Arrays.stream(truth)
              .map(t -> t - start)
              .filter(t -> t >= 0 && t < half / FrameCues.FRAME_RATE)
              .toArray();
      examples.addAll(whole(cues.part(from, from + half), moved, downbeat));
    }
    return examples;
  }

  private static List<Example> whole(FrameCues cues, double[] truth, Net downbeat) {
    List<Pulse> readings = Pulse.readings(cues, downbeat);
    double[] scores =
        readings.stream()
            .mapToDouble(p -> Metrics.eventF(truth, seconds(p.beats()), 0.07))
            .toArray();
    double best = Arrays.stream(scores).max().orElse(0);
    if (best < GOOD) {
      return List.of();
    }
    float[] target = new float[scores.length];
    long right = Arrays.stream(scores).filter(s -> s > best - CLOSE).count();
    for (int i = 0; i < target.length; i++) {
      target[i] = scores[i] > best - CLOSE ? 1f / right : 0;
    }
    return List.of(
        new Example(readings.stream().map(Pulse::evidence).toArray(float[][]::new), target));
  }

  /** The best that any reading reaches. */
  public static double oracle(FrameCues cues, double[] truth, Net downbeat) {
    return Pulse.readings(cues, downbeat).stream()
        .mapToDouble(p -> Metrics.eventF(truth, seconds(p.beats()), 0.07))
        .max()
        .orElse(0);
  }

  static double[] seconds(double[] frames) {
    return Arrays.stream(frames)
        .map(t -> Math.max(0, t - BeatFinder.EARLY_FRAMES) / FrameCues.FRAME_RATE)
        .toArray();
  }

  /** Each true beat: no downbeat, or a downbeat. */
  public static List<Example> downbeats(FrameCues cues, double[] beats, double[] downbeats) {
    double end = cues.frames() / FrameCues.FRAME_RATE;
    double[] heard = Arrays.stream(beats).filter(b -> b < end - 0.1).toArray();
    Set<Double> down = DoubleStream.of(downbeats).boxed().collect(Collectors.toSet());
    double[] frames =
        Arrays.stream(heard).map(b -> b * FrameCues.FRAME_RATE + BeatFinder.EARLY_FRAMES).toArray();
    float[][] rows = BarEvidence.of(cues, frames);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < heard.length; i++) {
      float[] target = down.contains(heard[i]) ? new float[] {0, 1} : new float[] {1, 0};
      examples.add(new Example(new float[][] {rows[i]}, target));
    }
    return examples;
  }
}

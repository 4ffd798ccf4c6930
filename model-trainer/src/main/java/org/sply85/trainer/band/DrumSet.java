package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.BandVoice;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.statistics.Quantiles;
import org.sply85.trainer.corpus.Split;

/**
 * Drums to learn from: performances cut to two bars, fills to their last bar.
 *
 * @param bars in the order of the performances
 */
public record DrumSet(List<DrumBar> bars) {
  private static final int FEWEST = 4;
  private static final Key NO_KEY = new Key(0, Mode.MAJOR);

  public DrumSet {
    bars = List.copyOf(bars);
  }

  /** The two-bar windows of performances in meters of 12 and 16 steps. */
  public static DrumSet of(List<DrumPerformance> performances) {
    List<Draft> drafts = new ArrayList<>();
    for (DrumPerformance p : performances) {
      int steps = p.meter().stepsPerBar();
      if (steps != 16 && steps != 12) {
        continue;
      }
      if (p.fill()) {
        int last = Math.max(0, p.bars() - 1);
        draft(drafts, p, p.roll(last, 1));
      } else {
        for (int bar = 0; bar + 2 <= p.bars(); bar += 2) {
          draft(drafts, p, p.roll(bar, 2));
        }
      }
    }
    Quantiles grooves = forces(drafts, false);
    Quantiles fills = forces(drafts, true);
    return new DrumSet(drafts.stream().map(d -> d.bar(d.of().fill() ? fills : grooves)).toList());
  }

  private static void draft(List<Draft> drafts, DrumPerformance of, DrumRoll roll) {
    if (roll.strokes().size() >= FEWEST) {
      drafts.add(new Draft(of, roll));
    }
  }

  private static Quantiles forces(List<Draft> drafts, boolean fills) {
    double[] forces =
        drafts.stream().filter(d -> d.of().fill() == fills).mapToDouble(Draft::force).toArray();
    return Quantiles.of(forces.length == 0 ? new double[1] : forces);
  }

  private record Draft(DrumPerformance of, DrumRoll roll) {
    // Strokes a step, each counted by its velocity.
    double force() {
      return roll.strokes().stream().mapToDouble(s -> s.velocity() / 127.0).sum() / roll.steps();
    }

    DrumBar bar(Quantiles forces) {
      float[] condition =
          new BandCondition()
              .song(of.style(), of.meter(), of.tempoBpm(), NO_KEY)
              .energy(forces.percentile(force()))
              .texture(roll.density() / 2, 36, 0, offBeats())
              .player(of.fill() ? BandVoice.FILL : BandVoice.DRUMS)
              .vector();
      return new DrumBar(
          of.id(),
          Split.of(of.id()),
          of.style(),
          of.fill(),
          of.swung(),
          of.tempoBpm(),
          roll,
          condition);
    }

    private double offBeats() {
      return roll.strokes().stream().filter(s -> s.step() % 2 == 1).count()
          / (double) roll.strokes().size();
    }
  }

  /** How intense drums are: the share of all that are calmer, 0..1. */
  static double energy(DrumBar bar) {
    return bar.condition()[31];
  }

  /** The bars on one side of the split. */
  public DrumSet side(Split split) {
    return new DrumSet(bars.stream().filter(b -> b.split() == split).toList());
  }

  /** Whole grooves of two bars of 4/4. */
  public DrumSet grooves() {
    return new DrumSet(bars.stream().filter(b -> !b.fill() && b.roll().steps() == 32).toList());
  }

  /** Fills of a bar of 4/4. */
  public DrumSet fills() {
    return new DrumSet(bars.stream().filter(b -> b.fill() && b.roll().steps() == 16).toList());
  }

  /** How many there are. */
  public int size() {
    return bars.size();
  }

  /** Strokes of some: {@code float[n][step][lane]}, 0 or 1. */
  public float[][][] hits(int[] indices) {
    return batch(indices, DrumRoll::hits);
  }

  /** Velocities of some: {@code float[n][step][lane]}, 0..1. */
  public float[][][] velocities(int[] indices) {
    return batch(indices, DrumRoll::velocities);
  }

  /** How late the strokes of some are, in sixteenths: {@code float[n][step][lane]}. */
  public float[][][] lateness(int[] indices) {
    return batch(indices, DrumRoll::lateness);
  }

  /** Conditions of some: {@code float[n][BandCondition.SIZE]}. */
  public float[][] conditions(int[] indices) {
    float[][] batch = new float[indices.length][];
    for (int i = 0; i < indices.length; i++) {
      batch[i] = bars.get(indices[i]).condition().clone();
    }
    return batch;
  }

  private float[][][] batch(int[] indices, Function<DrumRoll, float[][]> plane) {
    float[][][] batch = new float[indices.length][][];
    for (int i = 0; i < indices.length; i++) {
      batch[i] = plane.apply(bars.get(indices[i]).roll());
    }
    return batch;
  }
}

package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;

/**
 * Finds what drummers play over and over: of each performance the two bars most like all its
 * others, written as the strokes that at least half of those like it have, and then the same of
 * what is unlike it. Fills are kept as played. What was found before is not kept again.
 */
final class Grooves {
  private static final double ALIKE = 0.6;
  private static final double SAME = 0.85;
  private static final int GROOVES_EACH = 2;
  private static final int FEWEST_ALIKE = 2;
  private static final int FEWEST_STROKES = 8;
  private static final int FEWEST_FILL_STROKES = 5;

  private Grooves() {}

  /** The bank of the grooves and fills of some drums. */
  static GrooveBank bank(DrumSet set) {
    Map<String, List<DrumBar>> byPerformance = new LinkedHashMap<>();
    set.grooves()
        .bars()
        .forEach(
            b -> byPerformance.computeIfAbsent(b.performance(), p -> new ArrayList<>()).add(b));
    List<GrooveBank.Entry> kept = new ArrayList<>();
    for (List<DrumBar> bars : byPerformance.values()) {
      List<DrumBar> left = new ArrayList<>(bars);
      for (int i = 0; i < GROOVES_EACH && !left.isEmpty(); i++) {
        DrumBar medoid = medoid(left);
        List<DrumBar> alike = left.stream().filter(b -> likeness(b, medoid) >= ALIKE).toList();
        left.removeAll(alike);
        if (alike.size() >= FEWEST_ALIKE) {
          keep(kept, medoid, agreed(alike), FEWEST_STROKES);
        }
      }
    }
    for (DrumBar fill : set.fills().bars()) {
      keep(kept, fill, fill.roll(), FEWEST_FILL_STROKES);
    }
    return new GrooveBank(kept);
  }

  private static void keep(List<GrooveBank.Entry> kept, DrumBar bar, DrumRoll roll, int fewest) {
    boolean known =
        kept.stream()
            .filter(k -> k.roll().steps() == roll.steps())
            .anyMatch(k -> likeness(k.roll(), roll) >= SAME);
    boolean kicked = bar.fill() || roll.stepsOf(DrumLane.KICK).length > 0;
    if (!known && kicked && roll.strokes().size() >= fewest) {
      kept.add(
          new GrooveBank.Entry(
              roll,
              bar.style(),
              bar.fill(),
              bar.swung(),
              DrumSet.energy(bar),
              (int) Math.round(bar.tempoBpm())));
    }
  }

  private static DrumBar medoid(List<DrumBar> bars) {
    return bars.stream()
        .max(
            Comparator.comparingDouble(
                b -> bars.stream().mapToDouble(other -> likeness(b, other)).sum()))
        .orElseThrow();
  }

  private static double likeness(DrumBar a, DrumBar b) {
    return likeness(a.roll(), b.roll());
  }

  // Share of the strokes of both that they have in common (Dice).
  private static double likeness(DrumRoll a, DrumRoll b) {
    boolean[] cells = new boolean[a.steps() * DrumRoll.LANES];
    a.strokes().forEach(s -> cells[cell(s)] = true);
    long common = b.strokes().stream().filter(s -> cells[cell(s)]).count();
    return 2.0 * common / (a.strokes().size() + b.strokes().size());
  }

  private static int cell(DrumRoll.Stroke stroke) {
    return stroke.step() * DrumRoll.LANES + stroke.lane().ordinal();
  }

  private static DrumRoll agreed(List<DrumBar> bars) {
    int steps = bars.get(0).roll().steps();
    int[] count = new int[steps * DrumRoll.LANES];
    int[] force = new int[count.length];
    for (DrumBar bar : bars) {
      for (DrumRoll.Stroke stroke : bar.roll().strokes()) {
        count[cell(stroke)]++;
        force[cell(stroke)] += stroke.velocity();
      }
    }
    List<DrumRoll.Stroke> strokes = new ArrayList<>();
    for (int cell = 0; cell < count.length; cell++) {
      if (2 * count[cell] >= bars.size()) {
        DrumLane lane = DrumLane.values()[cell % DrumRoll.LANES];
        int velocity = Math.round(force[cell] / (float) count[cell]);
        strokes.add(new DrumRoll.Stroke(cell / DrumRoll.LANES, lane, velocity, 0));
      }
    }
    return new DrumRoll(steps, strokes);
  }
}

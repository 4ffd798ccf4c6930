package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.Grid;

/** Fills sparse rhythms: splits notes of a beat and more in two until a phrase is dense enough. */
final class Density {
  private static final double ENOUGH = 0.85;
  private static final int MOST_SPLITS_PER_BAR = 2;

  private Density() {}

  /** The rhythm with some notes split, never the last one, which is left to ring. */
  static PhraseRhythm raise(PhraseRhythm rhythm, RhythmTask task, SplittableRandom random) {
    Grid grid = task.scope().grid();
    double sungBars =
        Math.max(1, (rhythm.end() - Math.min(0, rhythm.start())) / (double) grid.bar());
    int wanted = (int) Math.floor(ENOUGH * task.notesPerBar() * sungBars);
    int splits = Math.min(wanted - rhythm.size(), (int) (MOST_SPLITS_PER_BAR * sungBars));
    List<Slot> slots = new ArrayList<>(rhythm.slots());
    for (int i = 0; i < splits; i++) {
      List<Integer> splittable =
          IntStream.range(0, slots.size() - 1)
              .filter(s -> slots.get(s).steps() >= 4 && slots.get(s).step() % 2 == 0)
              .boxed()
              .toList();
      if (splittable.isEmpty()) {
        break;
      }
      int at = Draw.any(splittable, random);
      Slot slot = slots.get(at);
      int head = slot.steps() >= 6 && slot.steps() % 4 != 0 ? slot.steps() - 2 : slot.steps() / 2;
      int cut = head - head % 2;
      slots.set(at, slot.lasting(cut));
      slots.add(at + 1, new Slot(slot.step() + cut, slot.steps() - cut));
    }
    return new PhraseRhythm(slots);
  }
}

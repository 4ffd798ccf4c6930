package org.sply85.composer.domain.lyrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Lays syllables on notes, exactly: of all ways to give each syllable a note of its own, in order,
 * the one whose stresses fall best on the beats. A note without a syllable goes on with the one
 * before (a melisma): seldom, never after a rest, rather on a weak place.
 */
final class Fitter {
  private static final double MELISMA = 0.9;
  private static final double STRONG = 0.8; // more for a melisma that reaches a strong beat
  private static final double WEIGHT = 1.6; // of the mean log-odds
  private static final double MISPLACED = 1.8; // for each longer word's stress off the beats

  private Fitter() {}

  /** Most notes of a slot that may have no syllable of their own. */
  static int melismas(int notes) {
    return notes >= 7 ? 2 : notes >= 4 ? 1 : 0;
  }

  /** The best fit; empty if there are more syllables than notes, or far fewer. */
  static Optional<Fit> fit(List<SyllableClass> classes, Slot slot) {
    int notes = slot.size();
    int syllables = classes.size();
    return syllables > notes || notes - syllables > melismas(notes) || syllables == 0
        ? Optional.empty()
        : fit(classes, slot, Double.POSITIVE_INFINITY);
  }

  /**
   * The best fit of no more syllables than notes, however few they are.
   *
   * @param rest what it costs to be silent, or to hold a syllable, after a rest
   */
  static Optional<Fit> fit(List<SyllableClass> classes, Slot slot, double rest) {
    int notes = slot.size();
    int syllables = classes.size();
    double[][] best = new double[syllables + 1][notes + 1];
    boolean[][] carried = new boolean[syllables + 1][notes + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int j = 1; j <= notes; j++) {
      double carry = carry(slot, j - 1, rest);
      for (int i = 1; i <= Math.min(j, syllables); i++) {
        double fresh = best[i - 1][j - 1] + place(classes.get(i - 1), slot.places()[j - 1]);
        double held = best[i][j - 1] - carry;
        carried[i][j] = held > fresh;
        best[i][j] = Math.max(fresh, held);
      }
    }
    if (best[syllables][notes] == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    int[] on = new int[syllables];
    for (int i = syllables, j = notes; j > 0; j--) {
      if (!carried[i][j]) {
        on[--i] = j - 1;
      }
    }
    int misplaced = 0;
    for (int i = 0; i < syllables; i++) {
      misplaced += misplaced(classes.get(i), slot.places()[on[i]]) ? 1 : 0;
    }
    double mean = best[syllables][notes] / syllables;
    return Optional.of(new Fit(WEIGHT * mean - MISPLACED * misplaced, on));
  }

  private static double place(SyllableClass of, int place) {
    return of.on(place) - (misplaced(of, place) ? 2 : 0);
  }

  private static boolean misplaced(SyllableClass of, int place) {
    return of == SyllableClass.STRESSED && place >= 3;
  }

  private static double carry(Slot slot, int note, double afterRest) {
    if (note == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Note before = slot.notes().get(note - 1);
    boolean rest = slot.notes().get(note).tick() - before.end() > Ticks.PER_SIXTEENTH;
    return rest ? Double.POSITIVE_INFINITY : MELISMA + (slot.places()[note] <= 1 ? STRONG : 0);
  }
}

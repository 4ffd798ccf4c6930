package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;

/**
 * Makes a phrase singable: it ends on a long note, with at least half a beat of rest before
 * whatever comes next, and lasts no longer than a breath.
 */
final class Breathing {
  /** Shortest last note of a phrase, in sixteenths. */
  static final int LONG_NOTE = 3;

  /** Shortest rest between phrases, in sixteenths. */
  static final int REST = 2;

  private static final double LONGEST_BREATH_SECONDS = 8;
  private static final int MOST_HELD_BEATS = 5;

  private Breathing() {}

  /** The rhythm ended before a step, counted from the phrase's start. */
  static PhraseRhythm before(int nextOnset, PhraseRhythm rhythm, IdeaScope scope) {
    Grid grid = scope.grid();
    double stepSeconds = scope.barSeconds() / grid.bar();
    int breath = rhythm.start() + (int) Math.floor(LONGEST_BREATH_SECONDS / stepSeconds);
    int end = Math.min(nextOnset - REST, breath);
    List<Slot> slots = new ArrayList<>(rhythm.slots());
    while (slots.size() > 1 && slots.get(slots.size() - 1).step() + LONG_NOTE > end) {
      slots.remove(slots.size() - 1);
    }
    Slot last = slots.remove(slots.size() - 1);
    int held = MOST_HELD_BEATS * grid.beat();
    int until = Math.max(last.step() + LONG_NOTE, Math.min(end, last.end()));
    slots.add(last.lasting(Math.min(held, until - last.step())));
    return new PhraseRhythm(slots);
  }

  /** Whether the rhythm can end before a step without losing a note. */
  static boolean fits(PhraseRhythm rhythm, int nextOnset) {
    List<Slot> slots = rhythm.slots();
    return slots.get(slots.size() - 1).step() + LONG_NOTE <= nextOnset - REST;
  }
}

package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;

/** Gives phrases that begin on the downbeat the pickups that real ones have. */
final class Pickups {
  private static final List<List<Integer>> KINDS =
      List.of(
          List.of(-2), List.of(-4), List.of(-4, -2), List.of(-6, -4, -2), List.of(-8, -6, -4, -2));
  private static final double[] USUAL = {1.2, 0.8, 1.6, 0.9, 0.5};
  private static final double[] AT_START = {1.2, 0.8, 1.6, 0, 0};
  private static final double BEGIN_ON_DOWNBEAT = 0.5;

  private Pickups() {}

  /**
   * The rhythm with a pickup or without.
   *
   * @param share of all phrases that shall have one
   * @param atStart whether the section before may still be singing
   */
  static PhraseRhythm lead(
      PhraseRhythm rhythm, double share, boolean atStart, SplittableRandom random) {
    boolean wanted = Draw.chance(Math.min(0.95, share / BEGIN_ON_DOWNBEAT), random);
    int kind = Draw.index(atStart ? AT_START : USUAL, random);
    if (!wanted || rhythm.slots().isEmpty() || rhythm.start() != 0) {
      return rhythm;
    }
    List<Slot> slots = new ArrayList<>(PhraseRhythm.legato(KINDS.get(kind), 0).slots());
    slots.addAll(rhythm.slots());
    return new PhraseRhythm(slots);
  }

  /** The rhythm from its downbeat on. */
  static PhraseRhythm without(PhraseRhythm rhythm) {
    return new PhraseRhythm(rhythm.slots().stream().filter(s -> s.step() >= 0).toList());
  }

  /** Sixteenths before the bar at which the phrase begins, 0 if it has no pickup. */
  static int length(PhraseRhythm rhythm) {
    return Math.max(0, -rhythm.start());
  }
}

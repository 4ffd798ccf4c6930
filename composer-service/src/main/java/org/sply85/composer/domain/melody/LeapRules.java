package org.sply85.composer.domain.melody;

import java.util.List;
import org.sply85.music.Note;

/**
 * Which leaps can be sung. Never: more than an octave, sevenths, two leaps of more than a fifth in
 * a row. At a price: tritones, sixths, leaps that are not followed by a turn.
 */
public final class LeapRules {
  /** A leap larger than this is a big leap, in semitones. */
  public static final int FIFTH = 7;

  /** Price of what must never be sung; finite so that something is always left. */
  static final double NEVER = 1000;

  private static final int THIRD = 4;

  private LeapRules() {}

  /** Whether the move may be sung at all. */
  public static boolean allows(int before, int interval) {
    int size = Math.abs(interval);
    boolean tooWide = size > 12 || size == 10 || size == 11;
    return !tooWide && !(Math.abs(before) > FIFTH && size > FIFTH);
  }

  /** Whether all moves of a melody may be sung; after a breath any may. */
  public static boolean allows(List<Note> melody) {
    for (int i = 1; i < melody.size(); i++) {
      int interval = melody.get(i).pitch() - melody.get(i - 1).pitch();
      int before = i > 1 ? melody.get(i - 1).pitch() - melody.get(i - 2).pitch() : 0;
      boolean breath = melody.get(i).tick() > melody.get(i - 1).end();
      if (!breath && !allows(before, interval)) {
        return false;
      }
    }
    return true;
  }

  /** Price of a move after another, both in semitones. */
  static double cost(int before, int interval) {
    if (!allows(before, interval)) {
      return NEVER;
    }
    int size = Math.abs(interval);
    double cost = size == 6 ? 1.5 : size == 12 ? 0.6 : size > FIFTH ? 0.1 : 0;
    if (Math.abs(before) > THIRD) {
      boolean turns = Integer.signum(before) != Integer.signum(interval);
      cost += turns ? size > THIRD ? 0.8 : 0 : size > 2 ? 2.5 : 0.8;
    }
    return cost;
  }
}

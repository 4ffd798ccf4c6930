package org.sply85.originality;

import java.util.BitSet;
import java.util.List;
import org.sply85.music.Note;

/**
 * Tells, while a melody is written, which next pitch would make it a copy. A pitch is forbidden if
 * it would complete nine moves of interval and time, ten of interval and ratio of times, or
 * fourteen intervals that a song of the index has in a row; from seven moves on it is dearer.
 *
 * <p>The check of a pitch costs four look-ups; idiom is not in the index and so never forbidden.
 */
public final class RunWatch {
  private static final Gram[] HARD = {Gram.TIMED_9, Gram.RATIO_10, Gram.PITCH_14};
  private static final double PENALTY = 0.5; // logit for each move from the seventh on
  private static final int PITCHES = 128;
  private static final int REACH = 24;

  private final OriginalityIndex index;

  RunWatch(OriginalityIndex index) {
    this.index = index;
  }

  /**
   * The pitches (MIDI, 0..127) within two octaves of the last one that must not come next.
   *
   * @param prefix the melody so far, one note at a time, by onset
   * @param nextOnset tick of the next note, after the last one's
   */
  public BitSet forbidden(List<Note> prefix, int nextOnset) {
    BitSet forbidden = new BitSet(PITCHES);
    Next next = next(prefix, nextOnset);
    int last = prefix.isEmpty() ? 0 : prefix.get(prefix.size() - 1).pitch();
    int highest = Math.min(PITCHES - 1, last + REACH);
    for (int pitch = Math.max(0, last - REACH); pitch <= highest; pitch++) {
      if (next.forbidden(pitch)) {
        forbidden.set(pitch);
      }
    }
    return forbidden;
  }

  /** The place after the melody so far, to be asked about single pitches. */
  public Next next(List<Note> prefix, int nextOnset) {
    return new Next(prefix, nextOnset);
  }

  /** The place of one note. */
  public final class Next {
    private final int last;
    private final long[] hard = new long[HARD.length];
    private final int[] time = new int[HARD.length];
    private final boolean[] reached = new boolean[HARD.length];
    private final int size;
    private final boolean afterSeven;
    private final long seven;
    private final long twelve;
    private final int gap;

    private Next(List<Note> prefix, int nextOnset) {
      this.size = prefix.size();
      this.last = size == 0 ? 0 : prefix.get(size - 1).pitch();
      for (int i = 0; i < HARD.length; i++) {
        reached[i] = size >= HARD[i].length();
        if (reached[i]) {
          hard[i] = state(HARD[i], prefix);
          time[i] = time(HARD[i], prefix, size - 1, nextOnset);
        }
      }
      this.gap = size == 0 ? 0 : Moves.gap(prefix.get(size - 1).tick(), nextOnset);
      this.seven = size >= Gram.TIMED_7.length() ? state(Gram.TIMED_7, prefix) : 0;
      this.twelve = size >= Gram.PITCH_12.length() ? state(Gram.PITCH_12, prefix) : 0;
      this.afterSeven = endsWithSeven(prefix);
    }

    private boolean endsWithSeven(List<Note> prefix) {
      if (size <= Gram.TIMED_7.length()) {
        return false;
      }
      Note end = prefix.get(size - 1);
      int interval = Moves.interval(prefix.get(size - 2).pitch(), end.pitch());
      int time = Moves.gap(prefix.get(size - 2).tick(), end.tick());
      return has(Gram.TIMED_7, state(Gram.TIMED_7, prefix.subList(0, size - 1)), interval, time);
    }

    /** Whether the pitch must not come here. */
    public boolean forbidden(int pitch) {
      int interval = Moves.interval(last, pitch);
      for (int i = 0; i < HARD.length; i++) {
        if (reached[i] && has(HARD[i], hard[i], interval, time[i])) {
          return HARD[i] != Gram.PITCH_14 || has(Gram.PITCH_12, twelve, interval, 0);
        }
      }
      return false;
    }

    /** What to take from the pitch's logit: 0, 0.5 after seven shared moves, 1 after eight. */
    public double penalty(int pitch) {
      int interval = Moves.interval(last, pitch);
      boolean runs = size >= Gram.TIMED_7.length() && has(Gram.TIMED_7, seven, interval, gap);
      return !runs ? 0 : afterSeven ? 2 * PENALTY : PENALTY;
    }

    private boolean has(Gram gram, long state, int interval, int atTime) {
      return index.has(gram, gram.key(Gram.step(state, Gram.symbol(interval, atTime))));
    }
  }

  /** The state of a gram that lacks its last move. */
  private static long state(Gram gram, List<Note> prefix) {
    int from = prefix.size() - gram.length();
    long state = gram.start();
    for (int i = from; i + 1 < prefix.size(); i++) {
      int interval = Moves.interval(prefix.get(i).pitch(), prefix.get(i + 1).pitch());
      boolean first = i == from && gram == Gram.RATIO_10;
      int time = first ? 0 : time(gram, prefix, i, prefix.get(i + 1).tick());
      state = Gram.step(state, Gram.symbol(interval, time));
    }
    return state;
  }

  /** The time from a note to the next onset, as the kind counts it. */
  private static int time(Gram gram, List<Note> prefix, int note, int onset) {
    int last = prefix.get(note).tick();
    return switch (gram) {
      case PITCH_12, PITCH_14 -> 0;
      case RATIO_10 -> Moves.ratio(prefix.get(note - 1).tick(), last, onset);
      default -> Moves.gap(last, onset);
    };
  }
}

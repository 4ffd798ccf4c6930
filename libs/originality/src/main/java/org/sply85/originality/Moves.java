package org.sply85.originality;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * A melody as moves from note to note: what stays the same when it is transposed, and, by its
 * ratios, when it is stretched in time.
 *
 * <p>Of notes that fall on the same sixteenth the highest is kept. Move {@code i} leads from note
 * {@code i} to note {@code i + 1}.
 */
public final class Moves {
  /** Longest time from onset to onset that is told apart, in sixteenths. */
  static final int LONGEST_GAP = 32;

  /** Widest interval that is told apart, in semitones. */
  static final int WIDEST = 60;

  private static final int RATIO_BINS =
      5; // an octave; 2, 3/2, 4/3 and 3 fall near the middle of one
  private static final double LOG_2 = StrictMath.log(2);
  private static final int LARGEST_RATIO = 15;

  private final int[] pitches;
  private final int[] ticks;
  private final int[] ratios;

  private Moves(int[] pitches, int[] ticks) {
    this.pitches = pitches;
    this.ticks = ticks;
    this.ratios = new int[ticks.length];
    for (int i = 1; i + 1 < ticks.length; i++) {
      ratios[i] = ratio(ticks[i - 1], ticks[i], ticks[i + 1]);
    }
  }

  /**
   * The moves of a melody.
   *
   * @param melody by onset, in ticks
   */
  public static Moves of(List<Note> melody) {
    List<Note> line = new ArrayList<>();
    for (Note note : melody) {
      int last = line.size() - 1;
      if (last >= 0 && step(note.tick()) <= step(line.get(last).tick())) {
        if (note.pitch() > line.get(last).pitch()) {
          line.set(last, note.shifted(line.get(last).tick() - note.tick()));
        }
      } else {
        line.add(note);
      }
    }
    return new Moves(
        line.stream().mapToInt(Note::pitch).toArray(),
        line.stream().mapToInt(Note::tick).toArray());
  }

  /** Number of moves: one less than of notes. */
  public int size() {
    return Math.max(0, pitches.length - 1);
  }

  /** Semitones up. */
  public int interval(int move) {
    return interval(pitches[move], pitches[move + 1]);
  }

  /** Time from onset to onset in sixteenths, 1..32. */
  public int gap(int move) {
    return gap(ticks[move], ticks[move + 1]);
  }

  /**
   * How the time from onset to onset compares to that of the move before, in fifths of a doubling,
   * -15..15.
   *
   * @param move from 1
   */
  public int ratio(int move) {
    return ratios[move];
  }

  /** Pitch of a note. */
  public int pitch(int note) {
    return pitches[note];
  }

  /** Onset of a note in ticks. */
  public int tick(int note) {
    return ticks[note];
  }

  static int interval(int from, int to) {
    return Math.max(-WIDEST, Math.min(WIDEST, to - from));
  }

  static int gap(int from, int to) {
    return Math.max(1, Math.min(LONGEST_GAP, step(to) - step(from)));
  }

  static int ratio(int before, int from, int to) {
    double octaves = StrictMath.log((double) (to - from) / (from - before)) / LOG_2;
    long bin = Math.round(RATIO_BINS * octaves);
    return (int) Math.max(-LARGEST_RATIO, Math.min(LARGEST_RATIO, bin));
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}

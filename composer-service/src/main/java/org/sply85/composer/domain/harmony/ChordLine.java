package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.List;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;

/**
 * The chords of an idea, one a half bar.
 *
 * @param halves in order
 * @param halfSteps sixteenths in a half bar
 */
public record ChordLine(List<Chord> halves, int halfSteps) {
  public ChordLine {
    halves = List.copyOf(halves);
  }

  /**
   * A loop, repeated over a number of bars.
   *
   * @param barsPerChord 0.5, 1 or 2
   */
  public static ChordLine loop(List<Chord> loop, double barsPerChord, int bars, Grid grid) {
    List<Chord> halves = new ArrayList<>();
    for (int half = 0; half < 2 * bars; half++) {
      int at = (int) Math.floor(half / (2 * barsPerChord));
      halves.add(loop.get(at % loop.size()));
    }
    return new ChordLine(halves, grid.bar() / 2);
  }

  /** Length in bars. */
  public int bars() {
    return halves.size() / 2;
  }

  /** The chord at a sixteenth from the start; the first chord before it, the last one after. */
  public Chord at(int step) {
    int half = Math.floorDiv(step, halfSteps);
    return halves.get(Math.max(0, Math.min(halves.size() - 1, half)));
  }

  /**
   * The chord a note is heard against: the next one if the note comes just before it and lasts on.
   */
  public Chord under(int step, int steps) {
    int next = (Math.floorDiv(step, halfSteps) + 1) * halfSteps;
    boolean anticipates = next - step <= 2 && step + steps - next >= 2;
    return at(anticipates ? next : step);
  }

  /** The same chords with some half bars replaced. */
  public ChordLine with(int half, Chord chord) {
    List<Chord> changed = new ArrayList<>(halves);
    changed.set(half, chord);
    return new ChordLine(changed, halfSteps);
  }

  /** The chords with their durations; a chord that goes on is one span, up to two bars long. */
  public List<ChordSpan> spans(Key key) {
    List<ChordSpan> spans = new ArrayList<>();
    int ticks = Grid.ticks(halfSteps);
    int start = 0;
    for (int half = 1; half <= halves.size(); half++) {
      boolean goesOn =
          half < halves.size()
              && halves.get(half).equals(halves.get(start))
              && !(half % 4 == 0 && half - start >= 4);
      if (!goesOn) {
        spans.add(
            new ChordSpan(start * ticks, (half - start) * ticks, halves.get(start).label(key)));
        start = half;
      }
    }
    return spans;
  }

  /** Share of half bars with the same chord root as another line, over the shorter of the two. */
  public double likeness(ChordLine other) {
    int length = Math.min(halves.size(), other.halves.size());
    long same = 0;
    for (int i = 0; i < length; i++) {
      same += halves.get(i).root() == other.halves.get(i).root() ? 1 : 0;
    }
    return length == 0 ? 1 : (double) same / length;
  }
}

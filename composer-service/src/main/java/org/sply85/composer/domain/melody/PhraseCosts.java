package org.sply85.composer.domain.melody;

import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.music.Chord;
import org.sply85.music.Ticks;
import org.sply85.statistics.MetricWeight;
import org.sply85.statistics.PitchWindow;

/**
 * What a phrase's pitches and moves cost: how real melodies move, agreement with the chords by
 * metrical weight, an arc, the motif, and what the guide asks.
 */
final class PhraseCosts implements PitchLattice.MoveCost {
  private static final double ACROSS_BREATH = 0.6;
  private static final double ARPEGGIO = 1.0;
  private static final double BLUE = 2.2;
  private static final double REST_ON_THIRD = 0.8;
  private static final int WEIGHTY_STEPS = 3;

  private final MelodyTask task;
  private final Taste taste;
  private final RealMoves moves;
  private final double[] arc;
  private final double[] gesture;
  private final Scale scale;
  private final Chord[] chords;
  private final MetricWeight[] weights;
  private final double[] first;

  PhraseCosts(MelodyTask task, Taste taste, RealMoves moves, double[] arc) {
    this.task = task;
    this.taste = taste;
    this.moves = moves;
    this.arc = arc;
    this.gesture = MotifGesture.moves(task);
    this.scale = task.scope().scale();
    this.chords = new Chord[task.size()];
    this.weights = new MetricWeight[task.size()];
    for (int i = 0; i < chords.length; i++) {
      chords[i] = task.chord(i);
      int tick = task.slots().get(i).step() * Ticks.PER_SIXTEENTH;
      weights[i] = MetricWeight.of(tick, task.scope().grid().meter());
    }
    IdeaScope scope = task.scope();
    PitchWindow window = new PitchWindow(scope.lowest(), scope.highest());
    this.first = moves.first(weights[0], chords[0], window);
  }

  /** Price of a pitch on its own. */
  double own(int note, int pitch) {
    double off = (pitch - arc[note]) / 3;
    double register = (pitch - task.scope().register()) / 6.5;
    double cost = taste.contour() * Math.min(6, off * off) / 2 + register * register / 2;
    cost += taste.chord() * harmony(note, pitch);
    int wanted = task.guide().wanted()[note];
    if (wanted > 0) {
      cost += 1.8 * Math.min(3, Math.abs(scale.position(pitch) - scale.position(wanted)));
    }
    if (!scale.pentatonic(pitch) && !chords[note].contains(pitch)) {
      cost += 0.8 * task.scope().style().pentatonic();
    }
    cost -= scale.blue(pitch) && !held(note) ? BLUE : 0;
    if (note == task.size() - 1 && task.phrase().cadence().equals("closed")) {
      cost += scale.degree(pitch) == 1 ? 0 : REST_ON_THIRD;
    }
    if (note == 0 && task.before().isEmpty()) {
      cost += taste.corpus() * first[pitch - task.scope().lowest()];
    }
    return cost;
  }

  private double harmony(int note, int pitch) {
    if (chords[note].contains(pitch)) {
      return 0;
    }
    Slot slot = task.slots().get(note);
    Grid grid = task.scope().grid();
    double weight = grid.weight(slot.step());
    double cost = weight >= 3 ? 1.8 : weight >= 2 ? 1.4 : weight >= 1 ? 0.7 : 0.1;
    cost += held(note) ? 1.2 : slot.steps() == grid.beat() ? 0.4 : 0;
    boolean rubs = chords[note].contains(pitch - 1) && !scale.blue(pitch);
    cost += rubs ? held(note) || weight >= 2 ? 1.2 : 0.3 : 0;
    return cost + (note == task.size() - 1 ? 1.5 : 0);
  }

  private boolean held(int note) {
    return task.slots().get(note).steps() > task.scope().grid().beat();
  }

  @Override
  public double of(int note, int beforeLast, int last, int pitch) {
    if (last == 0) {
      return 0;
    }
    int before = beforeLast == 0 ? 0 : last - beforeLast;
    int interval = pitch - last;
    double real = taste.corpus() * moves.cost(beforeLast, last, pitch, weights[note], chords[note]);
    double cost = LeapRules.cost(before, interval);
    if (note == 0) {
      return cost + ACROSS_BREATH * real;
    }
    boolean still = beforeLast != 0 && before == 0 && interval == 0;
    boolean leapsToEnd = note == task.size() - 1 && Math.abs(interval) > 4;
    boolean arpeggiates =
        Math.abs(interval) > 4 && chords[note].contains(pitch) && chords[note].contains(last);
    return cost
        - (arpeggiates ? ARPEGGIO : 0)
        + real
        + resolution(note - 1, last, interval)
        + imitation(note, last, pitch)
        + (still ? 0.6 : 0)
        + (leapsToEnd ? 1.0 : 0);
  }

  /** A tone that is foreign to its chord goes on by step. */
  private double resolution(int note, int pitch, int interval) {
    if (chords[note].contains(pitch)) {
      return 0;
    }
    Slot slot = task.slots().get(note);
    boolean weighty = weights[note] != MetricWeight.OFF || slot.steps() >= WEIGHTY_STEPS;
    double leap = weighty ? 0.8 : 0.1;
    return taste.chord() * (Math.abs(interval) > 2 ? leap : interval == 0 ? leap / 3 : 0);
  }

  private double imitation(int note, int last, int pitch) {
    double asked = task.guide().moves()[note];
    double cost = 0;
    if (!Double.isNaN(asked) || !Double.isNaN(gesture[note])) {
      double moved = scale.position(pitch) - scale.position(last);
      cost += Double.isNaN(asked) ? 0 : 0.9 * Math.min(3, Math.abs(moved - asked));
      cost +=
          Double.isNaN(gesture[note])
              ? 0
              : taste.motif() * 0.7 * Math.min(4, Math.abs(moved - gesture[note]));
    }
    return cost;
  }
}

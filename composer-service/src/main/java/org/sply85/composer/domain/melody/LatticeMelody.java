package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.rhythm.Slot;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.music.Chord;
import org.sply85.music.Ticks;
import org.sply85.statistics.MetricWeight;
import org.sply85.statistics.PitchWindow;

/**
 * Proposes pitches by drawing a cheap path through everything that may be sung: how real melodies
 * move, agreement with the chords by metrical weight, an arc, the motif, and what the guide asks.
 * The three proposers of this kind weigh these differently.
 */
public final class LatticeMelody implements MelodyProposer {
  private static final double LONG_NOTE_BEATS = 1;

  private final String name;
  private final Taste taste;
  private final RealMoves moves;

  private LatticeMelody(String name, Taste taste, RealMoves moves) {
    this.name = name;
    this.taste = taste;
    this.moves = moves;
  }

  /** The proposers of this kind: {@code degrees}, {@code contour} and {@code motif}. */
  public static List<MelodyProposer> all(RealMoves moves) {
    return List.of(
        new LatticeMelody("degrees", Taste.DEGREES, moves),
        new LatticeMelody("contour", Taste.CONTOUR, moves),
        new LatticeMelody("motif", Taste.MOTIF, moves));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int[] propose(MelodyTask task, SplittableRandom random) {
    if (task.size() == 0 || task.guide().complete()) {
      return task.guide().fixed().clone();
    }
    int[][] pitches = new int[task.size()][];
    double[][] costs = new double[task.size()][];
    double[] arc = arc(task, random);
    for (int i = 0; i < task.size(); i++) {
      pitches[i] = choices(task, i);
      costs[i] = new double[pitches[i].length];
      for (int p = 0; p < pitches[i].length; p++) {
        double noise = -taste.heat() * -Math.log(-Math.log(1e-12 + random.nextDouble()));
        costs[i][p] = own(task, i, pitches[i][p], arc[i]) + noise;
      }
    }
    if (task.before().isEmpty()) {
      addFirst(task, pitches[0], costs[0]);
    }
    List<Integer> before = task.before();
    int last = before.isEmpty() ? 0 : before.get(before.size() - 1);
    int beforeLast = before.size() < 2 ? 0 : before.get(before.size() - 2);
    double[] gesture = MotifGesture.moves(task);
    return new PitchLattice(
            pitches, costs, (i, z, a, b) -> move(task, i, new int[] {z, a, b}, gesture))
        .cheapest(beforeLast, last);
  }

  /** What the note may be: tones of scale or chord in range, at the end those of the cadence. */
  private static int[] choices(MelodyTask task, int note) {
    if (task.guide().fixed()[note] > 0) {
      return new int[] {task.guide().fixed()[note]};
    }
    IdeaScope scope = task.scope();
    Scale scale = scope.scale();
    Chord chord = task.chord(note);
    boolean ending = note == task.size() - 1;
    List<Integer> choices = new ArrayList<>();
    for (int pitch = scope.lowest(); pitch <= scope.highest(); pitch++) {
      boolean ends = CadenceTones.allows(pitch, task.phrase().cadence(), chord, scale);
      if (ending ? ends : scale.allows(pitch, chord)) {
        choices.add(pitch);
      }
    }
    return choices.stream().mapToInt(Integer::intValue).toArray();
  }

  private double[] arc(MelodyTask task, SplittableRandom random) {
    Contour contour = Contour.draw(random);
    double reach = 2.5 + 2 * random.nextDouble();
    double centre = task.scope().register() + Contour.lift(task.phrase(), task.scope());
    int first = task.slots().get(0).step();
    int length = Math.max(1, task.slots().get(task.size() - 1).step() - first);
    double[] arc = new double[task.size()];
    for (int i = 0; i < arc.length; i++) {
      double place = (double) (task.slots().get(i).step() - first) / length;
      arc[i] = centre + reach * contour.at(place);
    }
    return arc;
  }

  /** Price of a pitch on its own. */
  private double own(MelodyTask task, int note, int pitch, double arc) {
    double off = (pitch - arc) / 3;
    double register = (pitch - task.scope().register()) / 6;
    double cost = taste.contour() * Math.min(6, off * off) / 2 + register * register / 2;
    cost += taste.chord() * harmony(task, note, pitch);
    int wanted = task.guide().wanted()[note];
    if (wanted > 0) {
      Scale scale = task.scope().scale();
      cost += 1.8 * Math.min(3, Math.abs(scale.position(pitch) - scale.position(wanted)));
    }
    Scale scale = task.scope().scale();
    if (!scale.pentatonic(pitch) && !task.chord(note).contains(pitch)) {
      cost += 0.8 * task.scope().style().pentatonic();
    }
    return cost;
  }

  private static double harmony(MelodyTask task, int note, int pitch) {
    Chord chord = task.chord(note);
    if (chord.contains(pitch)) {
      return 0;
    }
    Slot slot = task.slots().get(note);
    Grid grid = task.scope().grid();
    double weight = grid.weight(slot.step());
    boolean held = slot.steps() > LONG_NOTE_BEATS * grid.beat();
    double cost = weight >= 2 ? 1.8 : weight >= 1 ? 0.8 : 0.25;
    cost += held ? 1.2 : slot.steps() == grid.beat() ? 0.4 : 0;
    boolean rubs = chord.contains(pitch - 1) || task.scope().scale().blue(pitch);
    cost += rubs ? held || weight >= 2 ? 1.2 : 0.3 : 0;
    return cost + (note == task.size() - 1 ? 1.5 : 0);
  }

  private void addFirst(MelodyTask task, int[] pitches, double[] costs) {
    PitchWindow window = new PitchWindow(task.scope().lowest(), task.scope().highest());
    double[] first = moves.first(weight(task, 0), task.chord(0), window);
    for (int p = 0; p < pitches.length; p++) {
      costs[p] += taste.corpus() * first[pitches[p] - window.low()];
    }
  }

  /** Price of a move; {@code path} holds the pitches two before, one before, and now. */
  private double move(MelodyTask task, int note, int[] path, double[] gesture) {
    int last = path[1];
    if (last == 0) {
      return 0;
    }
    int before = path[0] == 0 ? 0 : last - path[0];
    int interval = path[2] - last;
    boolean acrossBreath = note == 0;
    double cost = LeapRules.cost(before, interval);
    cost += (acrossBreath ? 0.6 : 1) * taste.corpus() * real(task, note, path);
    if (!acrossBreath) {
      cost += resolution(task, note - 1, last, interval);
      cost += imitation(task, note, path, gesture[note]);
    }
    boolean still = before == 0 && interval == 0 && path[0] != 0;
    return cost + (still ? 0.4 : 0) + endingLeap(task, note, interval);
  }

  private double real(MelodyTask task, int note, int[] path) {
    return moves.cost(path[0], path[1], path[2], weight(task, note), task.chord(note));
  }

  private static MetricWeight weight(MelodyTask task, int note) {
    int tick = task.slots().get(note).step() * Ticks.PER_SIXTEENTH;
    return MetricWeight.of(tick, task.scope().grid().meter());
  }

  /** A tone that is foreign to its chord goes on by step. */
  private double resolution(MelodyTask task, int note, int pitch, int interval) {
    if (task.chord(note).contains(pitch)) {
      return 0;
    }
    boolean weighty =
        task.scope().grid().weight(task.slots().get(note).step()) >= 1
            || task.slots().get(note).steps() >= 3;
    double leap = weighty ? 1.8 : 0.7;
    return taste.chord() * (Math.abs(interval) > 2 ? leap : interval == 0 ? leap / 3 : 0);
  }

  private double imitation(MelodyTask task, int note, int[] path, double gesture) {
    Scale scale = task.scope().scale();
    double moved = scale.position(path[2]) - scale.position(path[1]);
    double cost = 0;
    double asked = task.guide().moves()[note];
    if (!Double.isNaN(asked)) {
      cost += 0.9 * Math.min(3, Math.abs(moved - asked));
    }
    if (!Double.isNaN(gesture)) {
      cost += taste.motif() * 0.7 * Math.min(4, Math.abs(moved - gesture));
    }
    return cost;
  }

  private static double endingLeap(MelodyTask task, int note, int interval) {
    boolean ending = note == task.size() - 1;
    return ending && Math.abs(interval) > 4 ? 1.0 : 0;
  }
}

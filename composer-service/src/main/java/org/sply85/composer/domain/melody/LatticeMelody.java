package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.music.Chord;

/**
 * Proposes pitches by drawing a cheap path through everything that may be sung, priced by {@link
 * PhraseCosts}. The three proposers of this kind weigh the prices differently.
 */
public final class LatticeMelody implements MelodyProposer {
  private static final double LEAST_REACH = 3.5; // semitones above and below the middle
  private static final double MORE_REACH = 3.5;

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

  /** The proposer that leans most on what a phrase takes after. */
  public static MelodyProposer motif(RealMoves moves) {
    return new LatticeMelody("motif", Taste.MOTIF, moves);
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
    double[][] prices = new double[task.size()][];
    PhraseCosts costs = new PhraseCosts(task, taste, moves, arc(task, random));
    for (int i = 0; i < task.size(); i++) {
      pitches[i] = choices(task, i);
      prices[i] = new double[pitches[i].length];
      for (int p = 0; p < pitches[i].length; p++) {
        double gumbel = -Math.log(-Math.log(1e-12 + random.nextDouble()));
        prices[i][p] = costs.own(i, pitches[i][p]) - taste.heat() * gumbel;
      }
    }
    List<Integer> before = task.before();
    int last = before.isEmpty() ? 0 : before.get(before.size() - 1);
    int beforeLast = before.size() < 2 ? 0 : before.get(before.size() - 2);
    return new PitchLattice(pitches, prices, costs).cheapest(beforeLast, last);
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

  /** The height in MIDI pitch that each note is drawn to. */
  private static double[] arc(MelodyTask task, SplittableRandom random) {
    Contour contour = Contour.draw(random);
    double reach = LEAST_REACH + MORE_REACH * random.nextDouble();
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
}

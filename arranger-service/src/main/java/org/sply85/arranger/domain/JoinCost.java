package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * What it costs to go from one section's candidate to the next's: 0.3 for every semitone that the
 * melody leaps beyond a fourth (at most 1.2), 0.5 if the chords do not resolve, 0.4 times the
 * distance of the change of intensity from the planned one, and, where a trained critic of
 * transitions has compared both, {@value #FOLLOWS} times the negative logarithm of the probability
 * that one follows the other. A join at which a known song is copied costs so much that any other
 * is taken.
 */
final class JoinCost {
  private static final double LEAP = 0.3;
  private static final double MOST_LEAP = 1.2;
  private static final double UNRESOLVED = 0.5;
  private static final double JUMP = 0.4;
  private static final double FOLLOWS = 0.5;
  private static final double COPIES = 1000;
  // Root moves, semitones up: same, rising step, rising fourth (V-I), falling fourth (IV-I),
  // falling third (I-vi), rising third.
  private static final List<Integer> RESOLVING = List.of(0, 1, 2, 5, 7, 9);

  private final SongPlan plan;
  private final Copying copying;

  JoinCost(SongPlan plan) {
    this.plan = plan;
    this.copying = new Copying(plan);
  }

  /**
   * @param section index of the section before the join
   */
  double of(int section, Candidate before, Candidate after) {
    PlannedSection from = plan.sections().get(section);
    PlannedSection to = plan.sections().get(section + 1);
    int lift = to.transpose() - from.transpose();
    return leap(before, after, lift)
        + (resolves(before, after, lift) ? 0 : UNRESOLVED)
        + JUMP * Math.abs(intensity(after) - intensity(before) - (to.energy() - from.energy()))
        + FOLLOWS * surprise(before, after)
        + (copying.at(section, before, after) ? COPIES : 0);
  }

  /** In nats; 0 where it is not known, and between sections that are not sung. */
  private static double surprise(Candidate before, Candidate after) {
    boolean sung = !before.melody().isEmpty() || !after.melody().isEmpty();
    if (!sung || before.join() == null || after.join() == null) {
      return 0;
    }
    double odds = before.join().logOdds(after.join());
    return Math.max(0, -odds) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds)));
  }

  private static double leap(Candidate before, Candidate after, int lift) {
    if (before.melody().isEmpty() || after.melody().isEmpty()) {
      return 0;
    }
    List<Note> first = Lines.sorted(before.melody());
    int leap = Lines.sorted(after.melody()).get(0).pitch() + lift - last(first).pitch();
    return Math.min(MOST_LEAP, LEAP * Math.max(0, Math.abs(leap) - 5));
  }

  private static boolean resolves(Candidate before, Candidate after, int lift) {
    List<ChordSpan> chords = before.chords();
    Chord from = last(chords).chord();
    Chord to = after.chords().get(0).chord().transposed(lift);
    return RESOLVING.contains(Math.floorMod(to.root() - from.root(), 12));
  }

  // Notes per quarter and height of the melody, each brought to 0..1.
  private static double intensity(Candidate candidate) {
    if (candidate.melody().isEmpty()) {
      return 0.3;
    }
    int ticks = last(candidate.chords()).end();
    double density = candidate.melody().size() * (double) Ticks.PER_QUARTER / ticks;
    double height = candidate.melody().stream().mapToInt(Note::pitch).average().orElse(60);
    return 0.5 * Math.min(1, density / 2) + 0.5 * Math.min(1, Math.max(0, (height - 52) / 24));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}

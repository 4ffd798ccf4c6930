package org.sply85.composer.domain.critic;

import java.util.List;
import org.sply85.composer.domain.scope.Aims;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.Target;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;

/** How near a melody comes to what the plan aims at: density, off-beats, register, cadences. */
final class PlanTerm {
  private static final double REGISTER_SPREAD = 2.0;
  private static final int LONG_STEPS = 4;

  private PlanTerm() {}

  static double of(Proposal proposal, MeasuredFeatures features) {
    IdeaScope scope = proposal.scope();
    Aims aims = scope.aims();
    double wantedDensity = scope.notesPerBar();
    double density = features.value(Feature.NOTES_PER_BAR).orElse(0);
    double off = features.value(Feature.OFF_BEAT_SHARE).orElse(0);
    double register = features.value(Feature.MEAN_PITCH).orElse(0) - scope.register();
    return (bell(density - wantedDensity, 0.25 * wantedDensity)
            + near(off, aims.offBeatShare())
            + 2.5 * bell(register, REGISTER_SPREAD)
            + 1.5 * cadences(proposal))
        / 6;
  }

  private static double near(double value, Target target) {
    double below = Math.max(0.05, target.value() - target.low());
    double above = Math.max(0.05, target.high() - target.value());
    return bell(value - target.value(), value < target.value() ? below : above);
  }

  private static double bell(double miss, double spread) {
    double z = miss / spread;
    return Math.exp(-z * z / 2);
  }

  /** Phrases end on a long note on a strong place, a closing one on the tonic's own chord. */
  private static double cadences(Proposal proposal) {
    double sum = 0;
    List<PlannedPhrase> phrases = proposal.scope().idea().phrases();
    for (PlannedPhrase phrase : phrases) {
      List<Note> notes = StructureTerm.notes(proposal, phrase);
      if (!notes.isEmpty()) {
        sum += cadence(proposal, phrase, notes.get(notes.size() - 1));
      }
    }
    return phrases.isEmpty() ? 1 : sum / phrases.size();
  }

  private static double cadence(Proposal proposal, PlannedPhrase phrase, Note last) {
    Grid grid = proposal.scope().grid();
    int step = Grid.step(last.tick());
    boolean pushed = grid.strong(step + 2) && Grid.step(last.duration()) > LONG_STEPS;
    double place = grid.strong(step) ? 1 : grid.onBeat(step) || pushed ? 0.8 : 0.45;
    double length = Math.min(1, (double) Grid.step(last.duration()) / LONG_STEPS);
    boolean sounds = proposal.chords().at(step).contains(last.pitch());
    boolean home =
        !phrase.cadence().equals("closed") || proposal.scope().scale().degree(last.pitch()) == 1;
    return place * length * (sounds ? 1 : 0.5) * (home ? 1 : 0.7);
  }
}

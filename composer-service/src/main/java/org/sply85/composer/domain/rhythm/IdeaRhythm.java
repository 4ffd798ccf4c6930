package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;

/**
 * The rhythm of a whole idea: new phrases from a proposer, all others from what they refer to.
 *
 * @param phrases one a planned phrase, each counted from its own start
 */
public record IdeaRhythm(List<PhraseRhythm> phrases) {
  private static final double CONTRAST_DENSITY = 0.75;
  private static final int LEAST_END_ROOM = 6;

  public IdeaRhythm {
    phrases = List.copyOf(phrases);
  }

  /** The proposer's rhythm for an idea. */
  public static IdeaRhythm propose(
      IdeaScope scope, RhythmProposer proposer, SplittableRandom random) {
    Map<String, PhraseRhythm> byId = new LinkedHashMap<>();
    double density = scope.notesPerBar() * (0.97 + 0.3 * random.nextDouble());
    for (PlannedPhrase phrase : scope.idea().phrases()) {
      boolean fresh = phrase.variation().equals("new") || phrase.variation().equals("contrast");
      byId.put(
          phrase.id(),
          fresh
              ? fresh(
                  new RhythmTask(scope, phrase, density, List.copyOf(byId.values())),
                  proposer,
                  random)
              : again(phrase, byId.get(phrase.reference()), scope));
    }
    return new IdeaRhythm(breathe(List.copyOf(byId.values()), scope));
  }

  private static PhraseRhythm fresh(
      RhythmTask task, RhythmProposer proposer, SplittableRandom random) {
    PlannedPhrase phrase = task.phrase();
    boolean contrast = phrase.variation().equals("contrast");
    double factor = !contrast ? 1 : random.nextBoolean() ? CONTRAST_DENSITY : 1 / CONTRAST_DENSITY;
    RhythmTask own =
        new RhythmTask(task.scope(), phrase, task.notesPerBar() * factor, task.before());
    double pickups = task.scope().aims().pickupShare();
    PhraseRhythm rhythm = proposer.propose(own, random);
    PhraseRhythm ended =
        Density.raise(Breathing.before(own.steps(), rhythm, task.scope()), own, random);
    return Pickups.lead(ended, pickups, phrase.startBar() == 0, random);
  }

  /** A phrase that is shorter than what it refers to takes its beginning. */
  private static PhraseRhythm again(PlannedPhrase phrase, PhraseRhythm model, IdeaScope scope) {
    int steps = phrase.bars() * scope.grid().bar();
    if (model.end() <= steps) {
      return model;
    }
    List<Slot> slots = model.slots().stream().filter(s -> s.step() + 1 < steps).toList();
    return Breathing.before(steps, new PhraseRhythm(slots), scope);
  }

  /** Cuts each phrase before the pickup of the next, or takes that pickup away. */
  private static List<PhraseRhythm> breathe(List<PhraseRhythm> rhythms, IdeaScope scope) {
    List<PhraseRhythm> breathing = new ArrayList<>(rhythms);
    List<PlannedPhrase> phrases = scope.idea().phrases();
    for (int i = 0; i < rhythms.size(); i++) {
      int steps = phrases.get(i).bars() * scope.grid().bar();
      boolean last = i + 1 == rhythms.size();
      int next = steps;
      if (!last) {
        next -= Pickups.length(breathing.get(i + 1));
        if (!Breathing.fits(breathing.get(i), next)) {
          breathing.set(i + 1, Pickups.without(breathing.get(i + 1)));
          next = steps + breathing.get(i + 1).start();
        }
      } else if (Breathing.fits(breathing.get(i), steps - LEAST_END_ROOM + Breathing.REST)) {
        next = steps - LEAST_END_ROOM + Breathing.REST;
      }
      breathing.set(i, Breathing.before(next, breathing.get(i), scope));
    }
    return breathing;
  }
}

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

  /** The proposer's rhythms for an idea, one a generator. */
  public static List<IdeaRhythm> propose(
      IdeaScope scope, RhythmProposer proposer, List<SplittableRandom> randoms) {
    List<Map<String, PhraseRhythm>> written = new ArrayList<>();
    List<Double> densities = new ArrayList<>();
    for (SplittableRandom random : randoms) {
      written.add(new LinkedHashMap<>());
      densities.add(scope.notesPerBar() * (0.97 + 0.3 * random.nextDouble()));
    }
    for (PlannedPhrase phrase : scope.idea().phrases()) {
      boolean fresh = phrase.variation().equals("new") || phrase.variation().equals("contrast");
      List<RhythmTask> tasks = new ArrayList<>();
      for (int i = 0; i < randoms.size(); i++) {
        if (fresh) {
          double density = densities.get(i) * contrast(phrase, randoms.get(i));
          List<PhraseRhythm> before = List.copyOf(written.get(i).values());
          tasks.add(new RhythmTask(scope, phrase, density, before));
        } else {
          Map<String, PhraseRhythm> own = written.get(i);
          own.put(phrase.id(), again(phrase, own.get(phrase.reference()), scope));
        }
      }
      if (fresh) {
        List<PhraseRhythm> proposed = proposer.propose(tasks, randoms);
        for (int i = 0; i < tasks.size(); i++) {
          PhraseRhythm ended = ended(tasks.get(i), proposed.get(i), randoms.get(i));
          written.get(i).put(phrase.id(), ended);
        }
      }
    }
    return written.stream()
        .map(w -> new IdeaRhythm(breathe(List.copyOf(w.values()), scope)))
        .toList();
  }

  private static double contrast(PlannedPhrase phrase, SplittableRandom random) {
    if (!phrase.variation().equals("contrast")) {
      return 1;
    }
    return random.nextBoolean() ? CONTRAST_DENSITY : 1 / CONTRAST_DENSITY;
  }

  private static PhraseRhythm ended(
      RhythmTask task, PhraseRhythm proposed, SplittableRandom random) {
    PhraseRhythm breathing = Breathing.before(task.steps(), proposed, task.scope());
    double pickups = task.scope().aims().pickupShare();
    boolean first = task.phrase().startBar() == 0;
    return Pickups.lead(Density.raise(breathing, task, random), pickups, first, random);
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

package org.sply85.composer.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.sply85.composer.domain.critic.LineCritic;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.rhythm.IdeaRhythm;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Seeds;

/**
 * Chooses the chords and the rhythms that an idea's melodies are written to: far more are proposed
 * than melodies can be written to, and the best by themselves are kept. Among complete proposals
 * chords and rhythm are two concerns of many; here each is the only one.
 */
final class Lines {
  private static final Shortlist CHORDS = new Shortlist(10, 4);
  private static final Shortlist RHYTHMS = new Shortlist(10, 5);

  private final Proposers proposers;
  private final IdeaScope scope;
  private final LineCritic critic;

  Lines(Proposers proposers, IdeaScope scope, LineCritic critic) {
    this.proposers = proposers;
    this.scope = scope;
    this.critic = critic;
  }

  /** Chords by their proposers. */
  List<Named<ChordLine>> chords() {
    Map<ChordLine, Named<ChordLine>> distinct = new LinkedHashMap<>();
    proposers
        .chords()
        .forEach(
            (proposer, count) ->
                collect("chords", proposer.name(), count, proposer::propose, distinct));
    List<Named<ChordLine>> all = List.copyOf(distinct.values());
    return CHORDS.of(all, critic.chords(scope, all.stream().map(Named::value).toList()));
  }

  /** Rhythms by their proposers. */
  List<Named<IdeaRhythm>> rhythms() {
    Map<IdeaRhythm, Named<IdeaRhythm>> distinct = new LinkedHashMap<>();
    proposers
        .rhythms()
        .forEach(
            (proposer, count) ->
                collect(
                    "rhythm",
                    proposer.name(),
                    count,
                    (idea, randoms) -> IdeaRhythm.propose(idea, proposer, randoms),
                    distinct));
    List<Named<IdeaRhythm>> all = List.copyOf(distinct.values());
    return RHYTHMS.of(all, critic.rhythms(scope, all.stream().map(Named::value).toList()));
  }

  private <T> void collect(
      String what,
      String proposer,
      int count,
      BiFunction<IdeaScope, List<SplittableRandom>, List<T>> propose,
      Map<T, Named<T>> distinct) {
    long seed = IdeaComposer.seed(scope);
    List<SplittableRandom> randoms =
        IntStream.range(0, count)
            .mapToObj(i -> Seeds.random(seed, what, proposer, "" + i))
            .toList();
    for (T line : propose.apply(scope, randoms)) {
      distinct.putIfAbsent(line, new Named<>(proposer, line));
    }
  }
}

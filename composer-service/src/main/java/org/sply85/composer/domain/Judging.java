package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sply85.composer.domain.critic.Critic;
import org.sply85.composer.domain.critic.ForeseenTerms;
import org.sply85.composer.domain.critic.Originals;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.critic.RealTerm;
import org.sply85.composer.domain.melody.LeapRules;
import org.sply85.composer.domain.melody.MelodyRepair;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Seeds;

/** Judges proposals: by rule first, then, of the best, by trained networks too. */
final class Judging {
  private static final int SHORTLIST = 72;
  private static final int REPAIRED = 6;

  private final Proposers proposers;
  private final Critic critic;

  Judging(Proposers proposers, Critic critic) {
    this.proposers = proposers;
    this.critic = critic;
  }

  /** Those that trained networks are asked about: the best by rule. */
  List<Named<Proposal>> shortlist(List<Named<Proposal>> proposals) {
    if (proposers.judges().isEmpty() || proposals.size() <= SHORTLIST) {
      return proposals;
    }
    double[] totals =
        proposals.stream().mapToDouble(p -> critic.byRule(p.value()).total()).toArray();
    return IntStream.range(0, proposals.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -totals[i]))
        .limit(SHORTLIST)
        .sorted()
        .map(proposals::get)
        .toList();
  }

  /** The best once more, with their weakest notes rewritten. */
  List<Named<Proposal>> repaired(List<Named<Proposal>> proposals, List<ScoreCard> cards) {
    if (proposers.repair().isEmpty() || proposals.get(0).value().melody().isEmpty()) {
      return List.of();
    }
    List<Named<Proposal>> best =
        IntStream.range(0, proposals.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -cards.get(i).total()))
            .limit(REPAIRED)
            .map(proposals::get)
            .toList();
    InfillModel model = proposers.repair().get();
    SplittableRandom random =
        Seeds.random(IdeaComposer.seed(best.get(0).value().scope()), "repair");
    List<Proposal> rewritten =
        new MelodyRepair(model).of(best.stream().map(Named::value).toList(), random);
    List<Named<Proposal>> all = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      Proposal proposal = rewritten.get(i);
      if (!proposal.equals(best.get(i).value())
          && LeapRules.allows(proposal.melody())
          && Originals.allows(proposal.scope(), proposal.melody())) {
        all.add(new Named<>(best.get(i).name() + "+" + model.name(), proposal));
      }
    }
    return all;
  }

  /** A score card each. */
  List<ScoreCard> cards(List<Named<Proposal>> proposals) {
    List<Proposal> values = proposals.stream().map(Named::value).toList();
    List<Map<String, Double>> learnt = new ForeseenTerms(proposers.judges()).of(values);
    List<OptionalDouble> real = new RealTerm(proposers.phrases()).of(values);
    List<ScoreCard> cards = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Map<String, Double> terms = learnt.get(i);
      real.get(i).ifPresent(r -> terms.put("real", r));
      cards.add(critic.judge(values.get(i), terms));
    }
    return cards;
  }
}

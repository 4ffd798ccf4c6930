package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sply85.composer.domain.band.BandProposals;
import org.sply85.composer.domain.critic.Critic;
import org.sply85.composer.domain.critic.Diversity;
import org.sply85.composer.domain.critic.Joins;
import org.sply85.composer.domain.critic.LineCritic;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.lyrics.IdeaLyrics;
import org.sply85.composer.domain.melody.LeadTouch;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.model.Models;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Seeds;
import org.sply85.statistics.SongTables;

/**
 * Composes one idea of a song: proposers of chords, rhythm and melody are combined to many complete
 * candidates, the critic judges them, and the best that also differ are kept.
 */
public final class IdeaComposer {
  private static final int KEPT = 8;

  private final SongTables tables;
  private final Proposers proposers;
  private final BandProposals band;
  private final Optional<LeadTouch> touch;
  private final Optional<Joins> joins;

  /** With this version's tables, by rule only. */
  public IdeaComposer() {
    this(Proposers.byRule(SongTables.standard()));
  }

  /** With this version's tables. */
  public IdeaComposer(Proposers proposers) {
    this.tables = SongTables.standard();
    this.proposers = proposers;
    this.band = new BandProposals(proposers.models());
    this.touch = proposers.models().flatMap(Models::touch).map(LeadTouch::new);
    this.joins = proposers.models().flatMap(Models::joins).map(Joins::new);
  }

  /**
   * The idea's candidates, best first; a pure function of plan and idea.
   *
   * @throws IllegalArgumentException if the plan has no such idea
   */
  public IdeaCandidates compose(SongPlan plan, String idea) {
    IdeaScope scope = new IdeaScope(plan, plan.idea(idea));
    RealMoves moves = new RealMoves(tables, scope.key());
    Critic critic = new Critic(moves, tables.features());
    Lines lines = new Lines(proposers, scope, new LineCritic(critic, proposers.models()));
    List<Named<Proposal>> made = new Proposing(proposers, scope, moves, lines).all();
    Judging judging = new Judging(proposers, critic);
    List<Named<Proposal>> proposals = new ArrayList<>(judging.shortlist(made));
    List<ScoreCard> cards = new ArrayList<>(judging.cards(proposals));
    List<Named<Proposal>> repaired = judging.repaired(proposals, cards);
    cards.addAll(judging.cards(repaired));
    proposals.addAll(repaired);
    List<Diversity.Judged> judged = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      judged.add(new Diversity.Judged(proposals.get(i).value(), cards.get(i).total()));
    }
    List<Candidate> kept =
        Diversity.keep(judged, KEPT).stream()
            .map(i -> candidate(i, proposals.get(i), cards.get(i)))
            .sorted(Comparator.comparingDouble((Candidate c) -> -c.card().total()))
            .toList();
    List<Candidate> played = touch.map(t -> t.play(scope, kept)).orElse(kept);
    List<Candidate> joined = joins.map(j -> j.of(scope, played)).orElse(played);
    List<Candidate> sung = new IdeaLyrics(plan, scope.idea()).write(joined);
    return new IdeaCandidates(idea, made.size(), sung, band.propose(scope, sung));
  }

  /** What all random choices of an idea derive from. */
  static long seed(IdeaScope scope) {
    return Seeds.derive(scope.plan().seed(), "idea", scope.idea().id());
  }

  private static Candidate candidate(int number, Named<Proposal> proposal, ScoreCard card) {
    Proposal value = proposal.value();
    return new Candidate(
        "c" + (number + 1),
        proposal.name(),
        value.chords().spans(value.scope().key()),
        value.melody(),
        card);
  }
}

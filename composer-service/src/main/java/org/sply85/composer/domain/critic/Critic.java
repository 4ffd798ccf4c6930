package org.sply85.composer.domain.critic;

import java.util.Map;
import java.util.TreeMap;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Measures;

/**
 * Judges proposals: several terms in 0..1, joined to a weighted geometric mean, so that no term can
 * be bought by another.
 */
public final class Critic {
  private static final double FLOOR = 0.02; // keeps one bad term from hiding all others
  private static final Map<String, Double> WEIGHTS =
      Map.of(
          "typical", 1.0,
          "agree", 0.8,
          "real", 2.0,
          "theory", 1.6,
          "structure", 1.2,
          "plan", 1.0,
          "sing", 0.8,
          "variety", 0.9,
          "original", 0.6,
          "harmony", 1.4);

  private final RealMoves moves;
  private final FeatureTable figures;

  /**
   * A critic.
   *
   * @param figures what real songs measure
   */
  public Critic(RealMoves moves, FeatureTable figures) {
    this.moves = moves;
    this.figures = figures;
  }

  /** The proposal's score card; without a melody only its chords are judged. */
  public ScoreCard judge(Proposal proposal) {
    return judge(proposal, Map.of());
  }

  /**
   * The same with terms by trained models, which take the place of those by tables.
   *
   * @param learnt terms in 0..1 by name
   */
  public ScoreCard judge(Proposal proposal, Map<String, Double> learnt) {
    MeasuredFeatures features = Measures.of(proposal.passage());
    Map<String, Double> terms = new TreeMap<>();
    RealSongs real = real(proposal);
    terms.put("harmony", HarmonyTerm.of(proposal, features, real));
    if (!proposal.melody().isEmpty()) {
      terms.put("typical", MelodyTerms.typical(proposal, moves));
      terms.put("theory", MelodyTerms.theory(features, real));
      terms.put("structure", StructureTerm.of(proposal, features));
      terms.put("plan", PlanTerm.of(proposal, features));
      terms.put("sing", SingingTerm.of(proposal));
      terms.put("variety", VarietyTerm.of(proposal));
      terms.putAll(learnt);
      terms.put("original", OriginalTerm.of(proposal));
    }
    return new ScoreCard(terms, OriginalTerm.vetoes(terms) ? 0 : total(terms));
  }

  private RealSongs real(Proposal proposal) {
    IdeaScope scope = proposal.scope();
    return new RealSongs(figures, scope.idea().role(), scope.plan().seed());
  }

  /** The card without what the tables of moves foresee: where rule and theory alone judge. */
  public ScoreCard byRule(Proposal proposal) {
    Map<String, Double> terms = new TreeMap<>(judge(proposal).terms());
    terms.remove("typical");
    return new ScoreCard(terms, total(terms));
  }

  private static double total(Map<String, Double> terms) {
    double sum = 0;
    double weights = 0;
    for (Map.Entry<String, Double> term : terms.entrySet()) {
      double weight = WEIGHTS.get(term.getKey());
      sum += weight * Math.log(term.getValue() + FLOOR);
      weights += weight;
    }
    return Math.max(0, Math.min(1, Math.exp(sum / weights) - FLOOR));
  }
}

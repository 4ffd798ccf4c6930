package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.model.Usual;
import org.sply85.composer.domain.model.Written;

/**
 * How well trained networks foresee a melody, as usual as they foresee real ones: {@code typical}
 * by the one that looks back on all, {@code agree} by one of another family.
 */
public final class ForeseenTerms {
  private static final String SURPRISE = "surprise";

  private final Map<String, SequenceModel> judges;

  /**
   * Terms.
   *
   * @param judges networks by the name of their term
   */
  public ForeseenTerms(Map<String, SequenceModel> judges) {
    this.judges = new LinkedHashMap<>(judges);
  }

  /** The terms of each proposal; a network that can not hold a melody gives it none. */
  public List<Map<String, Double>> of(List<Proposal> proposals) {
    List<Map<String, Double>> terms = new ArrayList<>();
    proposals.forEach(p -> terms.add(new LinkedHashMap<>()));
    judges.forEach((term, judge) -> add(term, judge, proposals, terms));
    return terms;
  }

  private static void add(
      String term, SequenceModel judge, List<Proposal> proposals, List<Map<String, Double>> terms) {
    List<Integer> taken = new ArrayList<>();
    List<Written> rows = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      int notes = proposals.get(i).melody().size();
      if (notes > 0 && notes <= judge.longest()) {
        taken.add(i);
        rows.add(proposals.get(i).written());
      }
    }
    List<double[]> logP = judge.judge(rows);
    Usual usual = judge.usual();
    for (int k = 0; k < taken.size(); k++) {
      double surprise = -Arrays.stream(logP.get(k)).average().orElse(0);
      long seed = proposals.get(taken.get(k)).scope().plan().seed();
      double aim = RealSongs.aim(seed, SURPRISE);
      terms.get(taken.get(k)).put(term, usual.nearness(surprise, aim));
    }
  }
}

package org.sply85.composer.domain.band;

import java.util.Map;
import org.sply85.contracts.song.ScoreCard;

/** Score cards of ideas for the band: all terms weigh the same. */
final class Cards {
  private static final double SOFT = 0.02; // no single term may veto

  private Cards() {}

  static ScoreCard of(Map<String, Double> terms) {
    double sum = terms.values().stream().mapToDouble(t -> Math.log(t + SOFT)).sum();
    double total = Math.exp(sum / terms.size()) - SOFT;
    return new ScoreCard(terms, Math.max(0, Math.min(1, total)));
  }
}

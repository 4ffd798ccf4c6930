package org.sply85.composer.domain.critic;

import java.util.Map;
import org.sply85.originality.OriginalityReport;
import org.sply85.originality.Rule;

/**
 * Whether a melody is its own: 1 if it shares no more with known songs than the median of people's
 * songs does, down to 0 where sharing becomes copying. A melody that breaks any veto gets 0, and
 * with it no total.
 */
final class OriginalTerm {
  static final String NAME = "original";

  private OriginalTerm() {}

  static double of(Proposal proposal) {
    return of(Originals.STANDARD.report(proposal.melody(), proposal.scope().grid().meter()));
  }

  static double of(OriginalityReport report) {
    double limit = Rule.COVERAGE.hard();
    double left = (limit - report.coverage6()) / (limit - report.humanMedian());
    return Originals.copied(report) ? 0 : Math.max(0, Math.min(1, left));
  }

  /** Whether no other term can make up for it. */
  static boolean vetoes(Map<String, Double> terms) {
    return terms.getOrDefault(NAME, 1.0) == 0;
  }
}

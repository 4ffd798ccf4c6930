package org.sply85.trainer.originality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.Meter;
import org.sply85.originality.Finding;
import org.sply85.originality.HumanFigures;
import org.sply85.originality.Moves;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;
import org.sply85.originality.Phrases;
import org.sply85.originality.Rule;
import org.sply85.originality.Verdict;
import org.sply85.trainer.corpus.CorpusMelody;

/** Checks held-out songs by people as if they were ours. */
final class HumanMeasurement {
  private final OriginalityIndex index;
  private final List<OriginalityReport> reports = new ArrayList<>();
  private final List<Double> similarities = new ArrayList<>();

  HumanMeasurement(OriginalityIndex index, List<CorpusMelody> heldOut) {
    this.index = index;
    OriginalityChecker checker = new OriginalityChecker(index);
    for (CorpusMelody song : heldOut) {
      reports.add(checker.check(song.notes(), Meter.FOUR_FOUR));
      Moves moves = Moves.of(song.notes());
      Phrases.of(moves).forEach(p -> similarities.add(index.nearest(moves, p)));
    }
  }

  HumanFigures figures() {
    Quantiles coverage = coverage();
    Quantiles likeness = new Quantiles(similarities);
    return new HumanFigures(
        coverage.mean(),
        coverage.at(0.5),
        coverage.at(0.95),
        likeness.at(0.5),
        likeness.at(0.9),
        likeness.at(0.95));
  }

  private Quantiles coverage() {
    return new Quantiles(reports.stream().map(OriginalityReport::coverage6).toList());
  }

  /** How songs by people fare, rule by rule. */
  String table() {
    Quantiles coverage = coverage();
    Quantiles likeness = new Quantiles(similarities);
    StringBuilder text = new StringBuilder();
    text.append(
        "songs %d, coverage6 mean %.3f median %.3f p90 %.3f p95 %.3f%n"
            .formatted(
                reports.size(),
                coverage.mean(),
                coverage.at(0.5),
                coverage.at(0.9),
                coverage.at(0.95)));
    text.append(
        "phrases %d, nearest median %.3f p75 %.3f p90 %.3f p95 %.3f p99 %.3f%n"
            .formatted(
                similarities.size(),
                likeness.at(0.5),
                likeness.at(0.75),
                likeness.at(0.9),
                likeness.at(0.95),
                likeness.at(0.99)));
    text.append("verdicts %s%n".formatted(verdicts()));
    text.append("songs that break %s%n".formatted(byRule(true)));
    text.append("songs warned of %s%n".formatted(byRule(false)));
    return text.toString();
  }

  private Map<Verdict, Integer> verdicts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    reports.forEach(r -> counts.merge(r.verdict(), 1, Integer::sum));
    return counts;
  }

  private Map<Rule, Long> byRule(boolean broken) {
    Map<Rule, Long> counts = new TreeMap<>();
    for (OriginalityReport report : reports) {
      List<Finding> findings = broken ? report.brokenVetoes() : report.warnings();
      findings.stream().map(Finding::rule).distinct().forEach(r -> counts.merge(r, 1L, Long::sum));
    }
    return counts;
  }

  OriginalityIndex measured() {
    return index.with(figures());
  }
}

package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.sply85.evaluation.Figure;
import org.sply85.evaluation.Report;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;
import org.sply85.originality.Verdict;

/** What made songs share with the songs that were learnt from. */
final class Originals {
  private Originals() {}

  /** Checks finished songs as mastering checks each for its report. */
  static Report.Originality of(String set, Collection<MadeSong> songs) {
    OriginalityChecker checker = new OriginalityChecker(OriginalityIndex.standard());
    Map<String, OriginalityReport> reports = new TreeMap<>();
    songs.forEach(s -> reports.put(s.id(), checker.check(s.arrangement().written())));
    List<String> copied = new ArrayList<>();
    reports.forEach(
        (id, report) -> {
          if (!report.brokenVetoes().isEmpty()) {
            copied.add(id);
          }
        });
    long similar = reports.values().stream().filter(r -> r.verdict() == Verdict.SIMILAR).count();
    return new Report.Originality(
        set,
        copied,
        (int) similar,
        figure(reports, OriginalityReport::coverage6),
        figure(reports, OriginalityReport::longestRun),
        figure(reports, OriginalityReport::nearestSimilarity),
        reports.values().stream()
            .mapToDouble(OriginalityReport::humanMedian)
            .findFirst()
            .orElse(0));
  }

  private static Figure figure(
      Map<String, OriginalityReport> reports, ToDoubleFunction<OriginalityReport> value) {
    return Figure.of(reports.values().stream().mapToDouble(value).toArray());
  }
}

package org.sply85.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sply85.music.Track;
import org.sply85.originality.Finding;
import org.sply85.originality.OriginalityReport;
import org.sply85.originality.Rule;

/** A report on originality, for people and for programs. */
final class OriginalityText {
  private OriginalityText() {}

  static String text(Path file, Track lead, OriginalityReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%s, \"%s\", %d notes: %s", file, lead.name(), lead.notes().size(), report.verdict()));
    lines.add(
        format(
            "  longest run shared with one song  %s (a copy from %.0f)",
            report.longestRun() == 0 ? "below 6 moves" : report.longestRun() + " moves",
            Rule.RUN.hard()));
    lines.add(
        format(
            "  in runs of 6 found elsewhere      %.1f %% (songs by people: median %.1f, 95th"
                + " percentile %.1f; a copy above %.0f)",
            100 * report.coverage6(),
            100 * report.humanMedian(),
            100 * report.humanP95(),
            100 * Rule.COVERAGE.hard()));
    lines.add(
        format(
            "  most similar phrase               %.2f (a copy above %.2f)",
            report.nearestSimilarity(), Rule.PHRASE.hard()));
    report.brokenVetoes().forEach(f -> lines.add(finding("copied", f)));
    report.warnings().forEach(f -> lines.add(finding("similar", f)));
    return String.join(System.lineSeparator(), lines);
  }

  private static String finding(String word, Finding finding) {
    boolean counted = finding.value() >= 1;
    return format(
        counted ? "  %-8s %s: %s %.0f, limit %.0f" : "  %-8s %s: %s %.2f, limit %.2f",
        word,
        finding.place() == 0 ? "song" : "bar " + finding.place(),
        finding.rule().words(),
        finding.value(),
        finding.limit());
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  static String json(Path file, Track lead, OriginalityReport report)
      throws JsonProcessingException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", file.toString());
    result.put("track", lead.name());
    result.put("notes", lead.notes().size());
    result.put("originality", report);
    return new ObjectMapper().writeValueAsString(result);
  }
}

package org.sply85.evaluation;

import java.util.TreeMap;

/** Distributions, originality, what was asked for, and whose proposals were chosen. */
final class AskedSections {
  private static final double CONTROL = 0.98;
  private static final double SHARED = 0.147; // mean of POP909 songs against each other (design)

  private final Report report;
  private final Markdown page;

  AskedSections(Report report, Markdown page) {
    this.report = report;
    this.page = page;
  }

  void overlaps() {
    page.line("");
    page.line("## Distributions");
    page.line("");
    page.line(
        "Yang and Lerch (2020): distances among real songs beside distances of matched to real songs.");
    page.line("Overlapping area 1 and divergence 0 are best; accepted: an area of at least .7.");
    page.line("");
    page.line("| figure | overlapping area | divergence (nats) | |");
    page.line("|---|---|---|---|");
    for (Report.OverlapResult o : report.overlaps()) {
      page.line(
          "| %s | %s | %s | %s |",
          o.title(),
          Markdown.number(o.area()),
          Markdown.number(o.divergence()),
          o.area() >= .7 ? "in" : "**out**");
    }
  }

  void originality() {
    page.line("");
    page.line("## Is it original?");
    page.line("");
    page.line("Each finished song checked against all songs that were learnt from, see");
    page.line(
        "`docs/originality.md`. Accepted: no veto broken, a mean share in common runs of at most");
    page.line("%s, which real songs of one style share with each other.", Markdown.number(SHARED));
    page.line("");
    page.line(
        "| set | songs | copied | similar | share in common runs of six | longest run | nearest |  |");
    page.line("|---|---|---|---|---|---|---|---|");
    for (Report.Originality o : report.originality()) {
      boolean in = o.copied().isEmpty() && o.coverage6().mean() <= SHARED;
      page.line(
          "| %s | %d | %s | %d | %s (people: median %s) | %s, at most %s | %s | %s |",
          o.set(),
          o.coverage6().count(),
          o.copied().isEmpty() ? "0" : o.copied().size() + ": " + String.join(" ", o.copied()),
          o.similar(),
          Markdown.plain(o.coverage6()),
          Markdown.number(o.human()),
          Markdown.number(o.longestRun().mean()),
          Markdown.number(o.longestRun().high()),
          Markdown.plain(o.nearest()),
          in ? "in" : "**out**");
    }
  }

  void controls() {
    page.line("");
    page.line("## Is it what was asked for?");
    page.line("");
    page.line(
        "Read from the MIDI file alone. Accepted: 98 %%. On real songs the reader of keys finds the");
    page.line(
        "annotated key of %.1f %% and the mode of %.1f %% (n = %d), which is what \"heard\" must reach.",
        100 * report.keyReader().key(),
        100 * report.keyReader().mode(),
        report.keyReader().songs());
    page.line("");
    page.line("| attribute | asked | kept | | missed by |");
    page.line("|---|---|---|---|---|");
    new TreeMap<>(report.controls())
        .forEach(
            (name, k) ->
                page.line(
                    "| %s | %d | %.1f %% | %s | %s |",
                    name,
                    k.asked(),
                    100 * k.share(),
                    k.share() >= wanted(name) ? "in" : "**out**",
                    String.join(" ", k.missed().subList(0, Math.min(12, k.missed().size())))));
  }

  /** What is heard can not be read more surely from our songs than from real ones. */
  private double wanted(String attribute) {
    return switch (attribute) {
      case "key heard" -> report.keyReader().key();
      case "mode heard" -> report.keyReader().mode();
      default -> CONTROL;
    };
  }

  void wins() {
    page.line("");
    page.line("## Whose proposals were chosen");
    page.line("");
    page.line(
        "Share of the ideas in the finished songs, by who made their chords, rhythm and melody.");
    page.line("Accepted: every member at 5 %% or more.");
    page.line("");
    page.line("| part | proposer | share | |");
    page.line("|---|---|---|---|");
    report
        .wins()
        .forEach(
            (part, names) -> {
              double all = names.values().stream().mapToInt(Integer::intValue).sum();
              names.forEach(
                  (name, n) ->
                      page.line(
                          "| %s | %s | %.1f %% (%d) | %s |",
                          part, name, 100 * n / all, n, n / all >= .05 ? "in" : "**out**"));
            });
  }
}

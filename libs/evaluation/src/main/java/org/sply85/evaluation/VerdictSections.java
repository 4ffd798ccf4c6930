package org.sply85.evaluation;

/** What classifiers and changed composers tell. */
final class VerdictSections {
  private final Report report;
  private final Markdown page;

  VerdictSections(Report report, Markdown page) {
    this.report = report;
    this.page = page;
  }

  void verdicts() {
    page.line("");
    page.line("## Can phrases and songs be told from real ones?");
    page.line("");
    page.line(
        "Area under the ROC curve of a logistic regression and of a forest of random trees, mean ±");
    page.line(
        "deviation of five folds that keep songs together; equal counts of both classes. .5 is a coin,");
    page.line("1 is always right.");
    page.line("");
    page.line("| sets | examples each | songs | logistic | forest | accept | |");
    page.line("|---|---|---|---|---|---|---|");
    for (Report.Judged j : report.verdicts()) {
      Discriminator.Verdict v = j.verdict();
      page.line(
          "| %s | %d | %d | %s ± %s | %s ± %s | %s–%s | %s |",
          j.sets(),
          v.examples(),
          v.songs(),
          Markdown.number(v.logistic()),
          Markdown.number(v.logisticDeviation()),
          Markdown.number(v.forest()),
          Markdown.number(v.forestDeviation()),
          Markdown.number(j.low()),
          Markdown.number(j.high()),
          j.inside() ? "in" : "**out**");
    }
    page.line("");
    page.line("What gives phrases away, each feature alone:");
    page.line("");
    page.line("| feature | area | real mean | made mean |");
    page.line("|---|---|---|---|");
    report.telling().stream()
        .limit(15)
        .forEach(
            t ->
                page.line(
                    "| %s | %s | %s | %s |",
                    t.feature(),
                    Markdown.number(t.area()),
                    Markdown.number(t.real()),
                    Markdown.number(t.made())));
  }

  void variants() {
    page.line("");
    page.line("## What each part of the composer is worth");
    page.line("");
    page.line(
        "The matched songs again, by changed composers: what gets worse without a part is what the");
    page.line("part is worth. Areas are those of the better classifier.");
    page.line("");
    page.line("| composer | rows outside | phrases, area | songs, area |");
    page.line("|---|---|---|---|");
    for (Report.Variant v : report.variants()) {
      page.line(
          "| %s | %d of %d | %s | %s |",
          v.name(),
          v.outside(),
          v.rows(),
          Markdown.number(v.phrases()),
          Markdown.number(v.songs()));
    }
  }
}

package org.sply85.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of figures, group by group, each with its picture. */
final class RowSections {
  private final Report report;
  private final Markdown page;
  private final Map<String, String> files;

  /** Pictures are added to the files. */
  RowSections(Report report, Markdown page, Map<String, String> files) {
    this.report = report;
    this.page = page;
    this.files = files;
  }

  void rows() {
    Map<String, List<Report.RowResult>> groups =
        report.rows().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.row().group(), LinkedHashMap::new, Collectors.toList()));
    groups.forEach(this::group);
  }

  private void group(String name, List<Report.RowResult> rows) {
    String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    files.put(file + ".svg", BandPlot.of(name, rows));
    page.line("");
    page.line("## %s", name);
    page.line("");
    page.line("![%s: accept bands, real songs and ours](%s.svg)", name, file);
    page.line("");
    page.line(
        "Green: the accept band. Grey: real songs, 5th to 95th percentile, and their mean. Disc: suite.");
    page.line(
        "Ring: matched. Spread: deviation of the matched songs / of the real ones; accepted .6 to 1.6.");
    page.line("");
    page.line("| figure | published | real (n) | accept | suite | matched | | spread |");
    page.line("|---|---|---|---|---|---|---|---|");
    for (Report.RowResult r : rows) {
      boolean measured = r.suite().known() || r.matched().known();
      page.line(
          "| %s | %s (%s) | %s | %s | %s | %s | %s | %s |",
          r.row().title(),
          r.row().published(),
          r.row().from(),
          r.real().known() ? Markdown.plain(r.real()) + " (" + r.real().count() + ")" : "",
          Markdown.band(r.row()),
          Markdown.judged(r.row(), r.suite()),
          Markdown.judged(r.row(), r.matched()),
          !measured ? "not measured" : r.inside() ? "in" : "**out**",
          Markdown.spread(r.spread()));
    }
    if (name.startsWith("Band")) {
      museGan(rows);
    }
  }

  /** Mean absolute errors as MuseGAN's paper allows them to be computed for its own models. */
  private void museGan(List<Report.RowResult> rows) {
    page.line("");
    page.line(
        "Mean absolute error against the published real row; \"real\" here is Freedoom game music,");
    page.line(
        "measured by the same code, and beside it the errors of MuseGAN's best published model.");
    page.line("");
    page.line("| measure | ours | game music | MuseGAN, best | target |");
    page.line("|---|---|---|---|---|");
    error(rows, "BANDS/", ".59 (jamming)", "≤ .35");
    error(rows, "QN/", ".24 (jamming)", "≤ .08");
    error(rows, "EB/", ".029 (jamming)", "≤ .06");
    error(rows, "TB/", ".025 (jamming)", "≤ .10");
  }

  private void error(List<Report.RowResult> rows, String prefix, String published, String target) {
    List<Report.RowResult> some =
        rows.stream().filter(r -> r.row().name().startsWith(prefix)).toList();
    page.line(
        "| %s | %s | %s | %s | %s |",
        prefix.equals("BANDS/")
            ? "UPC as published"
            : prefix.equals("TB/") ? "TD as published" : prefix.replace("/", ""),
        Markdown.number(meanError(some, true)),
        Markdown.number(meanError(some, false)),
        published,
        target);
  }

  private static double meanError(List<Report.RowResult> rows, boolean ours) {
    Mean mean = new Mean();
    for (Report.RowResult r : rows) {
      Figure figure = ours ? r.suite() : r.real();
      if (figure.known()) {
        mean.add(Math.abs(figure.mean() - Double.parseDouble(r.row().published())));
      }
    }
    return mean.value();
  }
}

package org.sply85.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a report as a page in Markdown with pictures in SVG. */
public final class QualityPage {
  private static final double CONTROL = 0.98;

  private final Report report;
  private final StringBuilder page = new StringBuilder();
  private final Map<String, String> files = new LinkedHashMap<>();

  private QualityPage(Report report) {
    this.report = report;
  }

  /**
   * The page's files by name, {@code index.md} among them. The same report gives the same bytes.
   */
  public static Map<String, String> files(Report report) {
    QualityPage page = new QualityPage(report);
    page.write();
    page.files.put("index.md", page.page.toString());
    return page.files;
  }

  private void write() {
    line("# How the songs measure up");
    line("");
    line(
        "Written by `./sply85 evaluate`. %d songs of the fixed prompt suite (\"suite\") and %d songs"
            + " asked for",
        report.suiteSongs(), report.matchedSongs());
    line(
        "in the style, key, tempo, meter and length of held-out real songs (\"matched\") were composed");
    line(
        "and arranged, and measured by the code that measured the real ones. \"Real\" is the mean of");
    line(
        "the held-out songs ± standard deviation; \"published\" is the reference with its source;");
    line(
        "a mean outside its accept band is marked **out**. The suite spans 16 styles and all tempi,");
    line("the real melodies are mostly ballads: the matched songs are the fair comparison.");
    summary();
    verdicts();
    variants();
    rows();
    overlaps();
    controls();
    wins();
  }

  private void summary() {
    List<Report.RowResult> measured =
        report.rows().stream().filter(r -> r.suite().known() || r.matched().known()).toList();
    List<Report.RowResult> out = measured.stream().filter(r -> !r.inside()).toList();
    line("");
    line("## Outside the bands");
    line("");
    line(
        "%d of %d rows have both means within their band. The others:",
        measured.size() - out.size(), measured.size());
    line("");
    line("| figure | accept | real | suite | matched | styles, lowest and highest |");
    line("|---|---|---|---|---|---|");
    for (Report.RowResult r : out) {
      line(
          "| %s | %s | %s | %s | %s | %s |",
          r.row().title(),
          band(r.row()),
          plain(r.real()),
          judged(r.row(), r.suite()),
          judged(r.row(), r.matched()),
          extremes(r.styles()));
    }
  }

  private static String extremes(Map<String, Double> styles) {
    List<Map.Entry<String, Double>> sorted =
        styles.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    if (sorted.isEmpty()) {
      return "";
    }
    Map.Entry<String, Double> low = sorted.get(0);
    Map.Entry<String, Double> high = sorted.get(sorted.size() - 1);
    return "%s %s, %s %s"
        .formatted(low.getKey(), number(low.getValue()), high.getKey(), number(high.getValue()));
  }

  private void verdicts() {
    line("");
    line("## Can phrases and songs be told from real ones?");
    line("");
    line(
        "Area under the ROC curve of a logistic regression and of a forest of random trees, mean ±");
    line(
        "deviation of five folds that keep songs together; equal counts of both classes. .5 is a coin,");
    line("1 is always right.");
    line("");
    line("| sets | examples each | songs | logistic | forest | accept | |");
    line("|---|---|---|---|---|---|---|");
    for (Report.Judged j : report.verdicts()) {
      Discriminator.Verdict v = j.verdict();
      line(
          "| %s | %d | %d | %s ± %s | %s ± %s | %s–%s | %s |",
          j.sets(),
          v.examples(),
          v.songs(),
          number(v.logistic()),
          number(v.logisticDeviation()),
          number(v.forest()),
          number(v.forestDeviation()),
          number(j.low()),
          number(j.high()),
          j.inside() ? "in" : "**out**");
    }
    line("");
    line("What gives phrases away, each feature alone:");
    line("");
    line("| feature | area | real mean | made mean |");
    line("|---|---|---|---|");
    report.telling().stream()
        .limit(15)
        .forEach(
            t ->
                line(
                    "| %s | %s | %s | %s |",
                    t.feature(), number(t.area()), number(t.real()), number(t.made())));
  }

  private void variants() {
    line("");
    line("## What each part of the composer is worth");
    line("");
    line(
        "The matched songs again, by changed composers: what gets worse without a part is what the");
    line("part is worth. Areas are those of the better classifier.");
    line("");
    line("| composer | rows outside | phrases, area | songs, area |");
    line("|---|---|---|---|");
    for (Report.Variant v : report.variants()) {
      line(
          "| %s | %d of %d | %s | %s |",
          v.name(), v.outside(), v.rows(), number(v.phrases()), number(v.songs()));
    }
  }

  private void rows() {
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
    line("");
    line("## %s", name);
    line("");
    line("![%s: accept bands, real songs and ours](%s.svg)", name, file);
    line("");
    line(
        "Green: the accept band. Grey: real songs, 5th to 95th percentile, and their mean. Disc: suite.");
    line(
        "Ring: matched. Spread: deviation of the matched songs / of the real ones; accepted .6 to 1.6.");
    line("");
    line("| figure | published | real (n) | accept | suite | matched | | spread |");
    line("|---|---|---|---|---|---|---|---|");
    for (Report.RowResult r : rows) {
      boolean measured = r.suite().known() || r.matched().known();
      line(
          "| %s | %s (%s) | %s | %s | %s | %s | %s | %s |",
          r.row().title(),
          r.row().published(),
          r.row().from(),
          r.real().known() ? plain(r.real()) + " (" + r.real().count() + ")" : "",
          band(r.row()),
          judged(r.row(), r.suite()),
          judged(r.row(), r.matched()),
          !measured ? "not measured" : r.inside() ? "in" : "**out**",
          spread(r.spread()));
    }
    if (name.startsWith("Band")) {
      museGan(rows);
    }
  }

  /** Mean absolute errors as MuseGAN's paper allows them to be computed for its own models. */
  private void museGan(List<Report.RowResult> rows) {
    line("");
    line(
        "Mean absolute error against the published real row; \"real\" here is Freedoom game music,");
    line("measured by the same code, and beside it the errors of MuseGAN's best published model.");
    line("");
    line("| measure | ours | game music | MuseGAN, best | target |");
    line("|---|---|---|---|---|");
    error(rows, "BANDS/", ".59 (jamming)", "≤ .35");
    error(rows, "QN/", ".22 (jamming)", "≤ .08");
    error(rows, "EB/", ".029 (jamming)", "≤ .06");
    error(rows, "TB/", ".05 (jamming)", "≤ .10");
  }

  private void error(List<Report.RowResult> rows, String prefix, String published, String target) {
    List<Report.RowResult> some =
        rows.stream().filter(r -> r.row().name().startsWith(prefix)).toList();
    line(
        "| %s | %s | %s | %s | %s |",
        prefix.equals("BANDS/")
            ? "UPC as published"
            : prefix.equals("TB/") ? "TD as published" : prefix.replace("/", ""),
        number(meanError(some, true)),
        number(meanError(some, false)),
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

  private void overlaps() {
    line("");
    line("## Distributions");
    line("");
    line(
        "Yang and Lerch (2020): distances among real songs beside distances of matched to real songs.");
    line("Overlapping area 1 and divergence 0 are best; accepted: an area of at least .7.");
    line("");
    line("| figure | overlapping area | divergence (nats) | |");
    line("|---|---|---|---|");
    for (Report.OverlapResult o : report.overlaps()) {
      line(
          "| %s | %s | %s | %s |",
          o.title(), number(o.area()), number(o.divergence()), o.area() >= .7 ? "in" : "**out**");
    }
  }

  private void controls() {
    line("");
    line("## Is it what was asked for?");
    line("");
    line(
        "Read from the MIDI file alone. Accepted: 98 %%. On real songs the reader of keys finds the");
    line(
        "annotated key of %.1f %% and the mode of %.1f %% (n = %d), which is what \"heard\" must reach.",
        100 * report.keyReader().key(),
        100 * report.keyReader().mode(),
        report.keyReader().songs());
    line("");
    line("| attribute | asked | kept | | missed by |");
    line("|---|---|---|---|---|");
    new TreeMap<>(report.controls())
        .forEach(
            (name, k) ->
                line(
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

  private void wins() {
    line("");
    line("## Whose proposals were chosen");
    line("");
    line("Share of the ideas in the finished songs, by who made their chords, rhythm and melody.");
    line("Accepted: every member at 5 %% or more.");
    line("");
    line("| part | proposer | share | |");
    line("|---|---|---|---|");
    report
        .wins()
        .forEach(
            (part, names) -> {
              double all = names.values().stream().mapToInt(Integer::intValue).sum();
              names.forEach(
                  (name, n) ->
                      line(
                          "| %s | %s | %.1f %% (%d) | %s |",
                          part, name, 100 * n / all, n, n / all >= .05 ? "in" : "**out**"));
            });
  }

  private static String band(Row row) {
    return number(row.low()) + "–" + number(row.high());
  }

  private static String plain(Figure figure) {
    return figure.known() ? number(figure.mean()) + " ± " + number(figure.deviation()) : "";
  }

  private static String spread(double spread) {
    if (Double.isNaN(spread)) {
      return "";
    }
    return spread >= .6 && spread <= 1.6 ? number(spread) : "**" + number(spread) + "**";
  }

  private static String judged(Row row, Figure figure) {
    if (!figure.known()) {
      return "";
    }
    String mean = plain(figure);
    return row.accepts(figure.mean()) ? mean : "**" + mean + "**";
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String text =
        String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    return text.replaceFirst("^(-?)0\\.", "$1.");
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

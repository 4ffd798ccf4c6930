package org.sply85.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page about styles, in Markdown. */
final class StylePage {
  private static final Set<String> LOCKED = Set.of("pop", "rock", "funk");
  private static final double MET = 0.5;

  private final StyleReport report;
  private final StringBuilder page = new StringBuilder();

  private StylePage(StyleReport report) {
    this.report = report;
  }

  /** The whole page. */
  static String of(StyleReport report) {
    StylePage page = new StylePage(report);
    page.write();
    return page.page.toString();
  }

  /** All in a line. */
  static String verdict(StyleReport report) {
    long right = report.songs().stream().filter(StyleReport.SongLine::right).count();
    long wished = report.wishes().stream().filter(w -> w.with() && w.without()).count();
    return String.format(
        Locale.ROOT,
        "%d of %d songs (%.1f %%) are named by their style; %d of %d have the instruments asked for;"
            + " %d low intervals, %d notes above the lead",
        right,
        report.songs().size(),
        100.0 * right / report.songs().size(),
        wished,
        report.wishes().size(),
        report.songs().stream().mapToInt(StyleReport.SongLine::lowIntervals).sum(),
        report.songs().stream().mapToInt(StyleReport.SongLine::above).sum());
  }

  private void write() {
    line("# Styles");
    line("");
    line("Written by `./sply85 evaluate --styles %d`. %s.", report.perStyle(), verdict(report));
    confusion();
    perStyle();
    wishes();
    rows();
    wins();
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private Map<String, List<StyleReport.SongLine>> styles() {
    Map<String, List<StyleReport.SongLine>> styles = new TreeMap<>();
    report.songs().forEach(s -> styles.computeIfAbsent(s.asked(), k -> new ArrayList<>()).add(s));
    return styles;
  }

  private void confusion() {
    line("");
    line("## What the songs are taken for");
    line("");
    line(
        "A logistic regression names each song from its MIDI file (`StyleFeatures`), having learnt from"
            + " all the others. Rows: asked; columns: named.");
    line("");
    List<String> names = List.copyOf(styles().keySet());
    line("| | %s |", String.join(" | ", names));
    line("|---%s|", "|---".repeat(names.size()));
    styles()
        .forEach(
            (asked, songs) -> {
              StringBuilder row = new StringBuilder("| " + asked);
              for (String name : names) {
                long count = songs.stream().filter(s -> s.named().equals(name)).count();
                String cell = count == 0 ? "" : String.valueOf(count);
                row.append(" | ").append(asked.equals(name) ? "**" + count + "**" : cell);
              }
              line("%s |", row);
            });
    List<StyleReport.SongLine> wrong = report.songs().stream().filter(s -> !s.right()).toList();
    if (!wrong.isEmpty()) {
      line("");
      wrong.forEach(s -> line("- %s, \"%s\": taken for %s", s.id(), s.prompt(), s.named()));
    }
  }

  private void perStyle() {
    line("");
    line("## Rules of arranging");
    line("");
    line(
        "Interlock: share of the kicks that the bass meets (wanted: .5 in pop, rock and funk). Above the"
            + " lead: notes of chords and pads that sound above a note of the lead, less than an octave"
            + " away. Low intervals: thirds below C3, seconds below C4, of one player.");
    line("");
    line(
        "| style | interlock | songs with half of the kicks met | above the lead | low intervals |");
    line("|---|---|---|---|---|");
    styles()
        .forEach(
            (style, songs) -> {
              List<Double> met =
                  songs.stream()
                      .map(StyleReport.SongLine::interlock)
                      .filter(m -> m != null)
                      .toList();
              double mean = met.stream().mapToDouble(Double::doubleValue).average().orElse(0);
              long half = met.stream().filter(m -> m >= MET).count();
              line(
                  "| %s | %s | %d of %d | %d of %d | %d |",
                  style,
                  LOCKED.contains(style) && mean < MET ? "**" + number(mean) + "**" : number(mean),
                  half,
                  met.size(),
                  songs.stream().mapToInt(StyleReport.SongLine::above).sum(),
                  songs.stream().mapToInt(StyleReport.SongLine::notes).sum(),
                  songs.stream().mapToInt(StyleReport.SongLine::lowIntervals).sum());
            });
  }

  private void wishes() {
    long with = report.wishes().stream().filter(StyleReport.WishLine::with).count();
    long without = report.wishes().stream().filter(StyleReport.WishLine::without).count();
    line("");
    line("## Instruments asked for");
    line("");
    line(
        "Of %d songs that name one instrument and exclude another, the named one sounds in at least half"
            + " of the sections of %d, the excluded one never in %d.",
        report.wishes().size(), with, without);
    report.wishes().stream()
        .filter(w -> !w.with() || !w.without())
        .forEach(
            w ->
                line(
                    "- %s, \"%s\": %s",
                    w.id(), w.prompt(), w.with() ? "the excluded one sounds" : "too little"));
  }

  private void rows() {
    line("");
    line("## The band beside real ones");
    line("");
    line("Keyboards of pop and ballads; the band of all styles.");
    line("");
    line("| figure | accept | reference | here | songs |");
    line("|---|---|---|---|---|");
    for (StyleReport.RowLine r : report.rows()) {
      String mean = r.figure().known() ? number(r.figure().mean()) : "";
      line(
          "| %s | %s–%s | %s | %s | %d |",
          r.row().title(),
          number(r.row().low()),
          number(r.row().high()),
          r.row().published(),
          r.inside() ? mean : "**" + mean + "**",
          r.figure().count());
    }
  }

  private void wins() {
    Set<String> sources = new TreeSet<>();
    report.wins().values().forEach(w -> sources.addAll(w.keySet()));
    line("");
    line("## Whose ideas were played");
    line("");
    line("Choices between the style's own figure (grammar) and the ideas of banks and networks.");
    line("");
    line("| part | %s |", String.join(" | ", sources));
    line("|---%s|", "|---".repeat(sources.size()));
    report
        .wins()
        .forEach(
            (part, won) -> {
              int all = won.values().stream().mapToInt(Integer::intValue).sum();
              StringBuilder row = new StringBuilder("| " + part);
              for (String source : sources) {
                int count = won.getOrDefault(source, 0);
                row.append(
                    String.format(Locale.ROOT, " | %d (%.1f %%)", count, 100.0 * count / all));
              }
              line("%s |", row);
            });
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
  }
}

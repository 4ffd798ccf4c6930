package org.sply85.local.lyrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The page about the words of made songs, in Markdown, and the same as values for JSON. */
final class LyricPage {
  private final LyricFigures made;
  private final Optional<LyricFigures> aligned;
  private final Optional<LyricFigures> broken;
  private final List<Sheet> songs;

  LyricPage(List<Sheet> songs, List<Sheet> aligned, List<Sheet> broken) {
    this.songs = List.copyOf(songs);
    this.made = new LyricFigures(songs);
    this.aligned = aligned.isEmpty() ? Optional.empty() : Optional.of(new LyricFigures(aligned));
    this.broken = broken.isEmpty() ? Optional.empty() : Optional.of(new LyricFigures(broken));
  }

  /**
   * A figure.
   *
   * @param name what is measured
   * @param value of the made songs
   * @param real of real songs that were not learnt from; null where it can not be computed
   * @param atLeast the least that is good; null if there is none
   * @param atMost the most that is good; null if there is none
   */
  record Row(String name, double value, Double real, Double atLeast, Double atMost) {
    boolean met() {
      return (atLeast == null || value >= atLeast) && (atMost == null || value <= atMost);
    }
  }

  List<Row> rows() {
    Map<EndRhyme, Integer> kinds = made.rhymes();
    double pairs = kinds.values().stream().mapToInt(k -> k).sum();
    double kept = pairs - kinds.getOrDefault(EndRhyme.NONE, 0);
    double perfect = kinds.getOrDefault(EndRhyme.PERFECT, 0);
    Double off = real(LyricFigures::misplaced);
    return List.of(
        atLeast("syllables sung", made.sung(), null, 1),
        atLeast("lines with as many notes as CMUdict has syllables", made.counted(), null, .99),
        atLeast("planned rhymes kept", kept / pairs, null, .95),
        free("planned rhymes that are perfect", perfect / pairs, null),
        free("lines that rhyme with one near", made.rhymed(), ofLines(LyricFigures::rhymed)),
        atMost("stressed syllables of longer words off the beats", made.misplaced(), off, .056),
        free("nats of syllables' places", made.likelihood(), real(LyricFigures::likelihood)),
        free("notes that go on with a syllable", made.melismas(), real(LyricFigures::melismas)),
        atMost("content words two verses share", made.overlap(), real(LyricFigures::overlap), .25),
        atLeast("topic words sung", made.topics(), null, .9),
        atLeast(
            "distinct pairs of words in verses",
            made.distinctPairs(),
            real(LyricFigures::distinctPairs),
            .85),
        atLeast("songs that sing their title", made.titled(), null, 1),
        atMost("lines known from other texts", made.known().size(), null, 0),
        atMost("offensive words", made.offensive().size(), null, 0));
  }

  private static Row free(String name, double value, Double real) {
    return new Row(name, value, real, null, null);
  }

  private static Row atLeast(String name, double value, Double real, double least) {
    return new Row(name, value, real, least, null);
  }

  private static Row atMost(String name, double value, Double real, double most) {
    return new Row(name, value, real, null, most);
  }

  private Double real(ToDoubleFunction<LyricFigures> figure) {
    return aligned.map(figure::applyAsDouble).orElse(null);
  }

  private Double ofLines(ToDoubleFunction<LyricFigures> figure) {
    return broken.map(figure::applyAsDouble).orElse(null);
  }

  /** Shares of the lines that were chosen among proposers. */
  Map<String, Integer> wins() {
    return made.wins();
  }

  /** The page. */
  String text() {
    StringBuilder page = new StringBuilder("# The words of made songs\n\n");
    page.append(
        ("%d songs of varied prompts, by `sply85 evaluate --lyrics %1$d`; beside them English songs"
                + " in 4/4 that were not learnt from. Stresses and places are of songs in 4/4.%n%n")
            .formatted(songs.size()));
    page.append("| figure | made | real | wanted |\n|---|---|---|---|\n");
    rows().forEach(row -> page.append(line(row)));
    int all = wins().values().stream().mapToInt(w -> w).sum();
    page.append(
        wins().entrySet().stream()
            .map(
                w ->
                    "%s %d (%.0f %%)"
                        .formatted(w.getKey(), w.getValue(), 100.0 * w.getValue() / all))
            .collect(Collectors.joining(", ", "\nDifferent lines by proposer: ", ".\n")));
    for (Sheet song : songs) {
      List<String> missed = LyricFigures.missed(song);
      page.append(
          missed.isEmpty()
              ? ""
              : "\nNot sung of \"%s\": %s.\n".formatted(song.prompt(), String.join(", ", missed)));
    }
    made.known().forEach(l -> page.append("\nKnown: %s\n".formatted(l)));
    made.offensive().forEach(w -> page.append("\nOffensive: %s\n".formatted(w)));
    return page.toString();
  }

  private static String line(Row row) {
    return "| %s | %s%s | %s | %s |%n"
        .formatted(
            row.name(),
            number(row.value()),
            row.met() ? "" : " **missed**",
            row.real() == null ? "" : number(row.real()),
            wanted(row));
  }

  /** The sheets, to be read. */
  String sheets() {
    StringBuilder text = new StringBuilder();
    for (Sheet song : songs) {
      text.append("## %s: %s - %s%n".formatted(song.id(), song.prompt(), song.title()));
      String section = "";
      for (SheetLine line : song.lines()) {
        if (!line.section().equals(section)) {
          section = line.section();
          text.append("\n[%s]%n".formatted(section));
        }
        text.append("%-48s %s %s%n".formatted(line.text(), line.rhyme(), line.by()));
      }
      text.append("\n");
    }
    return text.toString();
  }

  private static String wanted(Row row) {
    return row.atLeast() != null
        ? "at least " + number(row.atLeast())
        : row.atMost() != null ? "at most " + number(row.atMost()) : "";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((int) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}

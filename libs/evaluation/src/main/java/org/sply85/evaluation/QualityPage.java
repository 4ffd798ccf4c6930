package org.sply85.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as a page in Markdown with pictures in SVG. */
public final class QualityPage {
  private static final String INTRODUCTION =
      """
      # How the songs measure up

      Written by `./sply85 evaluate`. %d songs of the fixed prompt suite ("suite") and %d songs asked for in the key,
      tempo, meter and length of held-out real songs ("matched") were composed and arranged, and measured by the code
      that measured the real ones. "Real" is the mean of the held-out songs ± standard deviation; "published" is the
      reference with its source; a mean outside its accept band is marked **out**. The suite spans 16 styles and all
      tempi, the real melodies are mostly ballads: the matched songs are the fair comparison.
      """;
  private static final String METHOD =
      """

      ## How it is measured

      - Definitions: `Feature` in `libs/song-statistics`; `MuseGanMeasures`, `KeyboardMeasures`, `PhraseFeatures`,
        `Overlap`, `ControlCheck` in `libs/evaluation`; each names its paper. Bands: `rows.json` there.
      - Real songs: the validation side of the split (sha1 of the id modulo 10 is 9, see `docs/statistics.md`) of
        POP909 (melody, phrases, keyboard) and McGill Billboard (chords by role); all bands of Freedoom in 4/4. Nothing
        is learnt from them but by the classifiers of this page. Their figures are shipped in `reference.json`; to
        compute them again: `./sply85 evaluate --corpus DIR --reference FILE`.
      - Made songs: notes as arranged, not the candidates'. Bands and controls are read from the MIDI file. Phrases of
        less than four bars count together with the next, since the real songs' phrases are that long.
      - Phrases for the classifiers are the four-bar stretches of sung phrases, each different one once, at least eight
        notes. They hear neither register nor velocity nor the length of notes, which in the real songs are those of a
        transcription.
      - MuseGAN's published code folds pitches not to pitch classes but to bands of seven semitones; rows "as
        published" do so too, the others count pitch classes and are set beside game music.
      """;

  private final Report report;
  private final Markdown page = new Markdown();
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
    page.lines(INTRODUCTION.formatted(report.suiteSongs(), report.matchedSongs()));
    summary();
    VerdictSections verdicts = new VerdictSections(report, page);
    verdicts.verdicts();
    verdicts.variants();
    new RowSections(report, page, files).rows();
    AskedSections asked = new AskedSections(report, page);
    asked.overlaps();
    asked.originality();
    asked.controls();
    asked.wins();
    page.lines(METHOD);
  }

  private void summary() {
    List<Report.RowResult> measured =
        report.rows().stream().filter(r -> r.suite().known() || r.matched().known()).toList();
    List<Report.RowResult> out = measured.stream().filter(r -> !r.inside()).toList();
    page.line("");
    page.line("## Outside the bands");
    page.line("");
    page.line(
        "%d of %d rows have both means within their band. The others:",
        measured.size() - out.size(), measured.size());
    page.line("");
    page.line("| figure | accept | real | suite | matched | styles, lowest and highest |");
    page.line("|---|---|---|---|---|---|");
    for (Report.RowResult r : out) {
      page.line(
          "| %s | %s | %s | %s | %s | %s |",
          r.row().title(),
          Markdown.band(r.row()),
          Markdown.plain(r.real()),
          Markdown.judged(r.row(), r.suite()),
          Markdown.judged(r.row(), r.matched()),
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
        .formatted(
            low.getKey(),
            Markdown.number(low.getValue()),
            high.getKey(),
            Markdown.number(high.getValue()));
  }
}

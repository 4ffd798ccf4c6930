package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityPageTest {
  private static Report report(double mean) {
    Row row = new Row("Melody", "Steps < 3", "STEP_SHARE", ".444", .394, .494, "POP909");
    Figure ours = new Figure(10, mean, .05, mean - .1, mean + .1);
    Figure real = new Figure(60, .45, .1, .3, .6);
    return new Report(
        10,
        10,
        List.of(new Report.RowResult(row, real, ours, ours, Map.of("pop", mean))),
        List.of(
            new Report.Judged(
                "phrases", new Discriminator.Verdict(100, 20, .7, .6, .05, .05), 0, .65)),
        List.of(),
        List.of(originality("suite", List.of("p007"), .01), originality("matched", List.of(), .2)),
        Map.of("tempo", new Report.Kept(99, 100, List.of("p001"))),
        Map.of("1 chords", Map.of("loop", 99, "walk", 1)),
        List.of(),
        new Report.KeyReader(.84, .86, 60),
        List.of());
  }

  private static Report.Originality originality(String set, List<String> copied, double shared) {
    Figure coverage = new Figure(10, shared, .01, 0, .1);
    Figure run = new Figure(10, 6.5, 1, 0, 8);
    return new Report.Originality(
        set, copied, 3, coverage, run, new Figure(10, .35, .1, .2, .5), .04);
  }

  @Test
  void namesSongsThatCopyAndMarksSetsThatShareTooMuch() {
    String page = QualityPage.files(report(.6)).get("index.md");

    assertThat(page).contains("| suite | 10 | 1: p007 | 3 |").contains("| .350 ± .100 | **out** |");
    assertThat(page).contains("| matched | 10 | 0 | 3 | .200 ± .010 (people: median .040) |");
    assertThat(page.lines().filter(l -> l.startsWith("| matched |")))
        .allMatch(l -> l.endsWith("**out** |"));
  }

  @Test
  void marksWhatLiesOutside() {
    String page = QualityPage.files(report(.6)).get("index.md");

    assertThat(page).contains("| Steps < 3 | .394–.494 | .450 ± .100 | **.600 ± .050** |");
    assertThat(page)
        .contains("| phrases | 100 | 20 | .700 ± .050 | .600 ± .050 | .000–.650 | **out** |");
    assertThat(page).contains("| tempo | 100 | 99.0 % | in | p001 |");
    assertThat(page).contains("| 1 chords | walk | 1.0 % (1) | **out** |");
  }

  @Test
  void doesNotMarkWhatLiesInside() {
    String page = QualityPage.files(report(.45)).get("index.md");

    assertThat(page)
        .contains("1 of 1 rows")
        .contains("| .450 ± .050 | .450 ± .050 | in | **.500** |");
  }

  @Test
  void drawsTheRowsAsWellFormedSvg() throws Exception {
    String svg = QualityPage.files(report(.6)).get("melody.svg");

    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(svg).contains("#cf222e").contains("Steps &lt; 3");
  }
}

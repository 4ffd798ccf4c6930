package org.sply85.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.IdeaComposer;

class JudgingStylesTest {
  private static StyleReport report;

  @BeforeAll
  static void measure() {
    SongMaker maker = new SongMaker(new IdeaComposer()::compose);
    Map<StyleSongs.Wanted, MadeSong> byStyle = new LinkedHashMap<>();
    for (String style : List.of("pop", "reggae")) {
      for (int seed = 1; seed <= 2; seed++) {
        String prompt = "a %s song, take %d".formatted(style, seed);
        byStyle.put(
            new StyleSongs.Wanted(prompt, style, List.of(), List.of()), made(maker, prompt, seed));
      }
    }
    String prompt = "a pop song with cello and without drums";
    Map<StyleSongs.Wanted, MadeSong> byInstruments =
        Map.of(
            new StyleSongs.Wanted(prompt, "pop", List.of("cello"), List.of("drums")),
            made(maker, prompt, 3));
    report = JudgingStyles.report(2, byStyle, byInstruments);
  }

  private static MadeSong made(SongMaker maker, String prompt, long seed) {
    return maker.make(prompt, SongMaker.request(prompt, prompt, seed, null, null, "4/4", "0:30"));
  }

  @Test
  void namesEverySongByOneOfTheStyles() {
    assertThat(report.songs()).hasSize(4);
    assertThat(report.songs()).extracting(StyleReport.SongLine::asked).contains("pop", "reggae");
    assertThat(report.songs())
        .extracting(StyleReport.SongLine::named)
        .allMatch(List.of("pop", "reggae")::contains);
  }

  @Test
  void measuresTheRulesOfEverySong() {
    assertThat(report.songs()).allMatch(s -> s.notes() > 0);
    assertThat(report.songs()).allMatch(s -> s.above() <= s.notes());
    assertThat(report.songs())
        .extracting(StyleReport.SongLine::interlock)
        .allMatch(m -> m == null || m >= 0 && m <= 1);
    assertThat(report.wins()).isNotEmpty();
    assertThat(report.rows()).extracting(r -> r.row().name()).contains("KEYBOARD_NOTES", "EB/B");
  }

  @Test
  void findsTheInstrumentsThatWereAskedFor() {
    assertThat(report.wishes()).singleElement();
    assertThat(report.wishes().get(0).without()).isTrue();
  }

  @Test
  void writesAPage() {
    String page = StylePage.of(report);

    assertThat(page)
        .startsWith("# Styles\n")
        .contains("`./sply85 evaluate --styles 2`")
        .contains("| reggae | ")
        .contains("## Instruments asked for")
        .contains("| grammar");
  }
}

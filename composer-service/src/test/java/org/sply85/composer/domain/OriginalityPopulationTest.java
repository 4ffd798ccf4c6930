package org.sply85.composer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.OriginalityReport;
import org.sply85.statistics.Passage;
import org.sply85.style.StyleBook;

/** No song of ours is a copy, and together they share no more than songs by people do. */
class OriginalityPopulationTest {
  private static final int SONGS = 8;
  private static final double HUMAN_COVERAGE = 0.147; // mean of POP909, held out against the rest

  private static final List<OriginalityReport> REPORTS = new ArrayList<>();

  @BeforeAll
  static void compose() {
    OriginalityChecker checker = new OriginalityChecker(OriginalityIndex.standard());
    var styles = List.copyOf(StyleBook.standard().styles());
    for (int i = 0; i < SONGS; i++) {
      String style = styles.get(i % styles.size()).name();
      Passage song = ComposedSong.of(Briefs.of(style, 300 + i)).whole();
      REPORTS.add(checker.check(song.melody(), song.chords(), song.key(), song.meter()));
    }
  }

  @Test
  void noSongIsACopy() {
    assertThat(REPORTS).allMatch(r -> r.brokenVetoes().isEmpty());
  }

  @Test
  void togetherTheyShareNoMoreThanPeoplesSongs() {
    assertThat(coverage()).isLessThanOrEqualTo(HUMAN_COVERAGE);
  }

  private static double coverage() {
    return REPORTS.stream().mapToDouble(OriginalityReport::coverage6).average().orElseThrow();
  }
}

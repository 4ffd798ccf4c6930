package org.sply85.composer.domain.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.style.ComposingBook;

class RhythmTest {
  @Test
  void readsNotesTheirLengthsAndSilence() {
    assertThat(PhraseRhythm.parse("x-x. x---|..xx").slots())
        .containsExactly(
            new Slot(0, 2), new Slot(2, 1), new Slot(4, 4), new Slot(10, 1), new Slot(11, 1));
  }

  @Test
  void refusesNotesThatOverlap() {
    assertThatThrownBy(() -> new PhraseRhythm(List.of(new Slot(0, 4), new Slot(3, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlap");
  }

  @Test
  void legatoNotesLastUntilTheNext() {
    assertThat(PhraseRhythm.legato(List.of(-4, 0, 6), 16).slots())
        .containsExactly(new Slot(-4, 4), new Slot(0, 6), new Slot(6, 10));
  }

  @Test
  void pickupsLeadToTheDownbeatAndCanBeTakenAway() {
    PhraseRhythm plain = PhraseRhythm.parse("x---x---x-------");
    int led = 0;
    for (int seed = 0; seed < 200; seed++) {
      PhraseRhythm rhythm = Pickups.lead(plain, 0.45, true, new SplittableRandom(seed));
      led += rhythm.start() < 0 ? 1 : 0;
      assertThat(Pickups.length(rhythm)).isLessThanOrEqualTo(4);
      assertThat(Pickups.without(rhythm)).isEqualTo(plain);
    }
    assertThat(led).isBetween(140, 195);
  }

  @Test
  void linesThatRestFirstTakeNoPickup() {
    PhraseRhythm late = PhraseRhythm.parse("..x-x---x-------");

    assertThat(Pickups.lead(late, 1, false, new SplittableRandom(1))).isEqualTo(late);
  }

  @Test
  void denserLinesAreDrawnForDenserAims() {
    RhythmLines lines =
        new RhythmLines(ComposingBook.standard().style("pop"), Meter.FOUR_FOUR, 100);

    assertThat(meanNotes(lines, 5.5)).isGreaterThan(meanNotes(lines, 3) + 1.5);
  }

  @Test
  void quickSongsHaveFewOddSixteenths() {
    RhythmLines slow = new RhythmLines(ComposingBook.standard().style("rnb"), Meter.FOUR_FOUR, 70);
    RhythmLines quick =
        new RhythmLines(ComposingBook.standard().style("rnb"), Meter.FOUR_FOUR, 150);

    assertThat(withOddSixteenths(quick)).isLessThan(withOddSixteenths(slow) / 2);
  }

  @Test
  void metersWithoutWrittenLinesGetPlainOnes() {
    RhythmLines lines =
        new RhythmLines(ComposingBook.standard().style("jazz"), Meter.parse("5/4"), 120);

    assertThat(lines.all("verse")).isNotEmpty().allMatch(r -> r.end() <= 2 * 20);
  }

  private static double meanNotes(RhythmLines lines, double perBar) {
    double sum = 0;
    for (int seed = 0; seed < 200; seed++) {
      sum += lines.draw("verse", perBar, new SplittableRandom(seed)).size();
    }
    return sum / 200;
  }

  private static long withOddSixteenths(RhythmLines lines) {
    long count = 0;
    for (int seed = 0; seed < 200; seed++) {
      PhraseRhythm rhythm = lines.draw("verse", 5, new SplittableRandom(seed));
      count += rhythm.slots().stream().anyMatch(s -> s.step() % 2 == 1) ? 1 : 0;
    }
    return count;
  }
}

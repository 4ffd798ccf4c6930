package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/** Every expected figure is worked out by hand in the comment beside it. */
class MuseGanMeasuresTest {
  private static Note note(int tick, int duration, int pitch) {
    return new Note(tick, duration, pitch, 90);
  }

  private static Map<String, Double> measured(BandSheet.Builder band, int bars) {
    return MuseGanMeasures.of(band.of(Meter.FOUR_FOUR, bars));
  }

  @Test
  void countsEmptyBarsOfFamiliesThatPlay() {
    // The bass plays in the first of four bars; there is no guitar at all.
    Map<String, Double> m =
        measured(new BandSheet.Builder().add(false, 33, List.of(note(0, 480, 36))), 4);

    assertThat(m).containsEntry("EB/B", 0.75).doesNotContainKey("EB/G");
  }

  @Test
  void countsPitchClassesOfBarsThatHaveNotes() {
    // Bar 1: C E C' = 2 classes. Bar 2: G = 1. Bar 3 is empty and does not count. Mean 1.5.
    Map<String, Double> m =
        measured(
            new BandSheet.Builder()
                .add(
                    false,
                    0,
                    List.of(
                        note(0, 480, 60),
                        note(480, 480, 64),
                        note(960, 480, 72),
                        note(1920, 480, 67))),
            3);

    assertThat(m).containsEntry("UPC/P", 1.5);
    // As published, bands of seven semitones from C1 = 24: 60 -> 5, 64 -> 5, 72 -> 6; 67 -> 6.
    assertThat(m).containsEntry("BANDS/P", 1.5);
  }

  @Test
  void qualifiesNotesOfThreeStepsAndCutsThemAtBarLines() {
    // Steps of 20 ticks. 60 ticks = 3 steps qualify, 40 do not. The third begins 40 before the bar
    // line and lasts 440: 2 steps in bar 1 (not), 20 in bar 2 (qualified). Bar 1: 1/3, bar 2: 1.
    Map<String, Double> m =
        measured(
            new BandSheet.Builder()
                .add(false, 24, List.of(note(0, 60, 60), note(480, 40, 60), note(1880, 440, 62))),
            2);

    assertThat(m.get("QN/G")).isCloseTo((1.0 / 3 + 1) / 2, within(1e-9));
  }

  @Test
  void findsTheGridThatMostDrumHitsStandOn() {
    // Three hits on 16ths, one a step (20 ticks) late: (3 + .1) / 4 on the best grid.
    Map<String, Double> m =
        measured(
            new BandSheet.Builder()
                .add(
                    true,
                    0,
                    List.of(
                        note(0, 60, 36), note(120, 60, 42), note(240, 60, 42), note(380, 60, 42))),
            1);

    assertThat(m.get("DP")).isCloseTo(3.1 / 4, within(1e-9));
    assertThat(m).doesNotContainKeys("UPC/D", "QN/D");
  }

  @Test
  void measuresTonalDistanceOnlyWhereBothSoundOnEveryBeat() {
    // Bar 1: both hold C: distance 0. Bar 2: the bass is silent on beat 4, so the bar is left out.
    Map<String, Double> same =
        measured(
            new BandSheet.Builder()
                .add(false, 33, List.of(note(0, 1920, 36), note(1920, 1440, 43)))
                .add(false, 0, List.of(note(0, 3840, 60))),
            2);
    assertThat(same.get("TD/B-P")).isCloseTo(0, within(1e-9));

    // C against F sharp: opposite on the circle of fifths (2) and of minor thirds (2), the same on
    // that of major thirds: sqrt(4 + 4).
    Map<String, Double> tritone =
        measured(
            new BandSheet.Builder()
                .add(false, 33, List.of(note(0, 1920, 36)))
                .add(false, 0, List.of(note(0, 1920, 66))),
            1);
    assertThat(tritone.get("TD/B-P")).isCloseTo(Math.sqrt(8), within(1e-9));
  }

  @Test
  void measuresFourFourOnly() {
    BandSheet waltz =
        new BandSheet.Builder().add(false, 33, List.of(note(0, 480, 36))).of(new Meter(3, 4), 1);

    assertThat(MuseGanMeasures.of(waltz)).isEmpty();
  }

  @Test
  void sortsProgramsAsItsDataSetDoes() {
    List<Note> any = List.of(note(0, 480, 60));
    BandSheet band =
        new BandSheet.Builder()
            .add(false, 7, any)
            .add(false, 31, any)
            .add(false, 39, any)
            .add(false, 61, any)
            .add(false, 97, any)
            .add(true, 0, any)
            .of(Meter.FOUR_FOUR, 1);

    assertThat(band.families()).hasSize(5).allSatisfy((f, notes) -> assertThat(notes).hasSize(1));
  }
}

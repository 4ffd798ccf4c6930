package org.sply85.encoding.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.music.Note;

class DrumRollTest {
  // From the table of the Groove MIDI Dataset for the Roland TD-11.
  @ParameterizedTest
  @CsvSource({
    "36, KICK", "38, SNARE", "40, SNARE", "37, RIM", "48, TOM_HIGH", "50, TOM_HIGH",
    "45, TOM_LOW", "47, TOM_LOW", "43, TOM_LOW", "58, TOM_LOW", "46, OPEN_HAT", "26, OPEN_HAT",
    "42, CLOSED_HAT", "22, CLOSED_HAT", "44, CLOSED_HAT", "49, CRASH", "55, CRASH", "57, CRASH",
    "52, CRASH", "51, RIDE", "59, RIDE", "53, RIDE"
  })
  void everyPadOfTheKitHasItsLane(int pitch, DrumLane lane) {
    assertThat(DrumLane.of(pitch, 90)).contains(lane);
  }

  @Test
  void softSnareStrokesAreGhostsAndComeBackAsSuch() {
    DrumRoll roll = DrumRoll.of(List.of(new Note(0, 60, 40, 20), new Note(120, 60, 37, 80)), 0, 16);
    assertThat(roll.strokes())
        .extracting(DrumRoll.Stroke::lane)
        .containsExactly(DrumLane.RIM, DrumLane.RIM);
    assertThat(roll.notes()).extracting(Note::pitch).containsExactly(38, 37);
  }

  @Test
  void handPercussionHasNoLane() {
    assertThat(DrumLane.of(70, 90)).isEmpty();
  }

  @Test
  void strokesOfTheLanesComeBackAsTheyWere() {
    List<Note> bar =
        List.of(
            new Note(0, 60, 36, 100),
            new Note(0, 60, 49, 110),
            new Note(480, 60, 38, 90),
            new Note(720, 60, 42, 60),
            new Note(1440, 60, 46, 77),
            new Note(2400, 60, 50, 99));
    DrumRoll roll = DrumRoll.of(bar, 0, 32);
    assertThat(roll.notes()).isEqualTo(bar);
    assertThat(DrumRoll.of(roll.hits(), roll.velocities())).isEqualTo(roll);
  }

  @Test
  void keepsHowLateAStrokeIs() {
    DrumRoll roll =
        DrumRoll.of(List.of(new Note(510, 60, 38, 90), new Note(930, 60, 36, 90)), 0, 16);
    assertThat(roll.lateness()[4][DrumLane.SNARE.ordinal()]).isEqualTo(0.25f);
    assertThat(roll.lateness()[8][DrumLane.KICK.ordinal()]).isEqualTo(-0.25f);
  }

  @Test
  void ofTwoStrokesOnAStepTheLouderStays() {
    DrumRoll roll = DrumRoll.of(List.of(new Note(0, 60, 38, 60), new Note(20, 60, 40, 95)), 0, 16);
    assertThat(roll.strokes()).singleElement().extracting(DrumRoll.Stroke::velocity).isEqualTo(95);
  }
}

package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;
import org.sply85.music.TrackRole;

/** Every expected figure is worked out by hand in the comment beside it. */
class StyleFeaturesTest {
  private static Note note(int tick, int duration, int pitch) {
    return new Note(tick, duration, pitch, 90);
  }

  @Test
  void countsStrokesByTheirPlaceInTheBar() {
    // Two bars: kicks on 1 of both, and on the 7th sixteenth of the second, 20 ticks early.
    Map<String, Double> f =
        StyleFeatures.of(
            HeardSongs.score(
                HeardSongs.drums(
                    note(0, 60, 36),
                    note(1920, 60, 36),
                    note(1920 + 6 * 120 - 20, 60, 36),
                    note(2 * 1920 - 240, 240, 42))));

    assertThat(f)
        .containsEntry("KICK@00", 1.0)
        .containsEntry("KICK@06", 0.5)
        .containsEntry("KICK@05", 0.0)
        .containsEntry("HAT@14", 0.5)
        .containsEntry("SNARE@04", 0.0)
        .containsEntry("KIT/00", 1.0)
        .containsEntry("KIT/25", 0.0)
        .doesNotContainKey("BASS/PITCH");
  }

  @Test
  void hearsTripletSwing() {
    // Off-beat eighths at two thirds of the beat: 320 of 480 ticks.
    Map<String, Double> f =
        StyleFeatures.of(
            HeardSongs.score(
                HeardSongs.track(TrackRole.CHORDS, 0, note(0, 200, 60), note(320, 100, 60))));

    assertThat(f.get("SWING8")).isCloseTo(2.0 / 3, within(1e-3));
  }

  @Test
  void measuresTheBass() {
    // C2 C2 G2 C3: a repeat, a fifth, a fourth (inverted fifth); four strokes in one bar.
    Map<String, Double> f =
        StyleFeatures.of(
            HeardSongs.score(
                60,
                HeardSongs.track(
                    TrackRole.BASS,
                    33,
                    note(0, 480, 36),
                    note(480, 480, 36),
                    note(960, 480, 43),
                    note(1440, 480, 48))));

    assertThat(f)
        .containsEntry("BASS/STROKES", 4.0)
        .containsEntry("BASS/LENGTH", 1.0)
        .containsEntry("BASS/PITCH", 40.75)
        .containsEntry("BARS/04", 1.0)
        .containsEntry("BARS/00", 0.0);
    assertThat(f.get("BASS/REPEATS")).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(f.get("BASS/FIFTHS")).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(f.get("TEMPO")).isCloseTo(Math.log(60) / Math.log(2), within(1e-9));
  }

  @Test
  void hearsWhatStandsOverTheLowestTone() {
    // C major with a seventh, for one half bar of the one bar that is heard; then C alone.
    Map<String, Double> f =
        StyleFeatures.of(
            HeardSongs.score(
                HeardSongs.track(
                    TrackRole.CHORDS,
                    0,
                    note(0, 960, 48),
                    note(0, 960, 52),
                    note(0, 960, 58),
                    note(960, 960, 48))));

    assertThat(f)
        .containsEntry("OVER/04", 0.5)
        .containsEntry("OVER/10", 0.5)
        .containsEntry("OVER/03", 0.0)
        .containsEntry("CLASSES", 2.0);
  }
}

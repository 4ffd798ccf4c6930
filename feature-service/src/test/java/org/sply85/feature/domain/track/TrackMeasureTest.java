package org.sply85.feature.domain.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.track.TrackSummary.TrackFigures;
import org.sply85.features.LabelledSpan;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class TrackMeasureTest {
  /** Sixteen bars of eighths at 120: soft and sparse first, then loud and swung. */
  static Score score(double bpm, int offBeatTick) {
    List<Note> notes = new ArrayList<>();
    for (int beat = 0; beat < 64; beat++) {
      boolean loud = beat >= 32;
      notes.add(new Note(beat * 480, 200, 60 + beat % 5, loud ? 110 : 50));
      if (loud) {
        notes.add(new Note(beat * 480 + offBeatTick, 120, 64, 100));
      }
    }
    return new Score(
        "s",
        "4/4",
        List.of(new TempoMark(0, bpm)),
        List.of(new KeyMark(0, "G major")),
        List.of(
            new SectionMark("Verse", "verse", 0, 8, 0.5),
            new SectionMark("Chorus", "chorus", 32 * 480, 8, 0.5)),
        List.of(),
        List.of(new Track("Melody", TrackRole.LEAD, 0, 0, 0, notes, List.of(), List.of())));
  }

  @Test
  void figuresOfNotesAreThoseThatWereWritten() {
    TrackFigures figures = new TrackAnalyst().notes(score(120, 320), List.of()).figures();
    assertThat(figures.tempoBpm()).isCloseTo(120, within(0.01));
    assertThat(figures.seconds()).isCloseTo(32, within(0.3));
    assertThat(figures.key()).isEqualTo("G major");
    assertThat(figures.swing()).isCloseTo(2 / 3.0, within(0.01));
    assertThat(figures.onsetsPerSecond()).isCloseTo(96 / 32.0, within(0.1));
    assertThat(figures.energy()).hasSize(TrackMeasure.PARTS);
    assertThat(figures.energy().get(2)).isLessThan(0.1);
    assertThat(figures.energy().get(13)).isGreaterThan(0.9);
    assertThat(figures.sections()).extracting("role").containsExactly("verse", "chorus");
    assertThat(figures.sections().get(0).beats()).isCloseTo(32, within(0.01));
    assertThat(figures.brightnessHz()).isZero();
    assertThat(figures.tone()).isEmpty();
  }

  @Test
  void labelsWinOverWhatIsFound() {
    List<LabelledSpan> labels = List.of(new LabelledSpan(0, 10, "intro"));
    MeasuredTrack track = new TrackAnalyst().notes(score(120, 240), labels);
    assertThat(track.analysis().sections()).isEqualTo(labels);
    assertThat(track.figures().swing()).isCloseTo(0.5, within(0.001));
  }

  @Test
  void aLevelCourseIsAHalfThroughout() {
    assertThat(TrackMeasure.course(new double[] {-14, -14.2, -14.1, -14}, 1))
        .containsOnly(0.5)
        .hasSize(TrackMeasure.PARTS);
    assertThat(TrackMeasure.course(new double[0], 1)).containsOnly(0.5);
  }

  @Test
  void distanceGrowsWithTheDifference() {
    TrackFigures slow = new TrackAnalyst().notes(score(80, 240), List.of()).figures();
    TrackFigures near = new TrackAnalyst().notes(score(84, 240), List.of()).figures();
    TrackFigures far = new TrackAnalyst().notes(score(150, 320), List.of()).figures();
    assertThat(TrackDistance.between(slow, slow)).isZero();
    assertThat(TrackDistance.between(slow, near))
        .isPositive()
        .isLessThan(TrackDistance.between(slow, far) / 3);
    assertThat(TrackDistance.between(slow, far)).isEqualTo(TrackDistance.between(far, slow));
  }
}

package org.sply85.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class ScoreAnalyzerTest {
  private static final int[][] CHORDS = {{55, 59, 62}, {52, 55, 59}, {48, 52, 55}, {50, 54, 57}};

  @Test
  void readsBeatsAndBarsOffTheTempoMap() {
    Analysis song = analyze(score(List.of(new TempoMark(0, 120), new TempoMark(1920, 60)), 1));
    assertThat(song.grid().beats()).startsWith(0, 0.5, 1, 1.5, 2, 3, 4, 5, 6);
    assertThat(song.grid().downbeats()).startsWith(0, 2, 6);
    assertThat(song.meter()).isEqualTo("4/4");
  }

  @Test
  void findsKeyAndChordsInTheNotes() {
    Analysis song = analyze(score(List.of(new TempoMark(0, 100)), 4));
    assertThat(song.key()).isEqualTo("G major");
    assertThat(song.chords())
        .extracting(LabelledSpan::label)
        .startsWith("G:maj", "E:min", "C:maj", "D:maj");
    assertThat(song.chords().get(0).end()).isCloseTo(2.4, within(1e-6));
  }

  @Test
  void takesSectionsThatTheFileNames() {
    Score plain = score(List.of(new TempoMark(0, 120)), 2);
    Score marked =
        new Score(
            plain.title(),
            plain.meter(),
            plain.tempos(),
            plain.keys(),
            List.of(
                new SectionMark("verse 1", "verse", 0, 4, 0.5),
                new SectionMark("chorus 1", "chorus", 4 * 1920, 4, 0.5)),
            List.of(),
            plain.tracks());
    assertThat(analyze(marked).sections())
        .containsExactly(new LabelledSpan(0, 8, "verse"), new LabelledSpan(8, 16, "chorus"));
  }

  @Test
  void takesMelodyFromTheLead() {
    Score score = score(List.of(new TempoMark(0, 120)), 1);
    Analysis song = new ScoreAnalyzer().analyze(score, Optional.of(score.tracks().get(0)));
    assertThat(song.melody().get(0).hz()).isCloseTo(196, within(0.01));
    assertThat(song.instruments().get(0)).isEqualTo(new Analysis.Instrument("Chords", 1));
    assertThat(song.loudness()).isEmpty();
  }

  private static Analysis analyze(Score score) {
    return new ScoreAnalyzer().analyze(score, Optional.empty());
  }

  private static Score score(List<TempoMark> tempos, int times) {
    List<Note> notes = new ArrayList<>();
    for (int bar = 0; bar < 4 * times; bar++) {
      for (int pitch : CHORDS[bar % 4]) {
        notes.add(new Note(bar * 1920, 1920, pitch, 90));
        notes.add(new Note(bar * 1920 + 960, 960, pitch + 12, 80));
      }
    }
    Track track = new Track("Chords", TrackRole.CHORDS, 0, 0, 0, notes, List.of(), List.of());
    return new Score(
        "x",
        "4/4",
        tempos,
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        List.of(track));
  }
}

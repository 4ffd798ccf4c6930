package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.originality.IndexBuilder;
import org.sply85.originality.Moves;
import org.sply85.originality.OriginalityIndex;

class CopyingTest {
  private static final int[] KNOWN = {
    60, 67, 64, 72, 65, 69, 62, 71, 67, 60, 66, 61, 69, 64, 73, 66, 70, 63, 72, 68
  };
  private static final int BAR = 1920;
  private static final int BARS = 4;

  private static List<Note> melody(int from, int to, int lift) {
    List<Note> notes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      // Two notes a bar, the known song's own time throughout.
      notes.add(new Note((i - from) * BAR / 2, BAR / 2, KNOWN[i] + lift, 90));
    }
    return notes;
  }

  private static OriginalityIndex index() {
    return new IndexBuilder((moves, from, gram) -> false)
        .add(Moves.of(melody(0, KNOWN.length, 0)))
        .build();
  }

  private static SongPlan plan(int lift) {
    return Songs.planOf(
        List.of(
            new PlannedSection("verse 1", "verse", "verse", 1, 0, BARS, 0.5, 0, "exact"),
            new PlannedSection("chorus 1", "chorus", "chorus", 1, BARS, BARS, 0.5, lift, "exact")));
  }

  private static Candidate candidate(List<Note> melody) {
    return new Candidate(
        "c1",
        "test",
        List.of(new ChordSpan(0, BARS * BAR, "C")),
        melody,
        new ScoreCard(Map.of(), 0.8));
  }

  @Test
  void hearsAKnownSongThatTwoMelodiesOfTheirOwnMake() {
    Candidate first = candidate(melody(0, 8, 0));
    Candidate second = candidate(melody(8, 16, 0));

    assertThat(new Copying(plan(0), index()).at(0, first, second)).isTrue();
    assertThat(new Copying(plan(0), index()).at(0, second, first)).isFalse();
  }

  @Test
  void hearsItThroughAChangeOfKey() {
    Candidate first = candidate(melody(0, 8, 0));
    Candidate second = candidate(melody(8, 16, -2));

    assertThat(new Copying(plan(2), index()).at(0, first, second)).isTrue();
    assertThat(new Copying(plan(0), index()).at(0, first, second)).isFalse();
  }

  @Test
  void sectionsWithoutAMelodyCopyNothing() {
    Candidate sung = candidate(melody(0, 8, 0));

    assertThat(new Copying(plan(0), index()).at(0, sung, candidate(List.of()))).isFalse();
  }
}

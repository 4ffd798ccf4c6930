package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.LyricLine;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SectionLyrics;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class WordsTest {
  private static final int BAR = 1920;

  private static Syllable syllable(int tick, String text, String word, int index) {
    return new Syllable(tick, text, word, index, "AH0");
  }

  private static final LyricLine LINE =
      new LyricLine(
          1,
          "Hello there",
          "X",
          List.of(
              syllable(0, "hel-", "hello", 0),
              syllable(480, "lo", "hello", 1),
              syllable(960, "there", "there", 0)));

  @Test
  void setsTheWordsOfALaterStretchToTheirPlace() {
    SongPlan any = Songs.of("pop", "4/4", 1).plan();
    Idea idea = new Idea("a", "verse", 4, 0.5, true, "l", List.of(), 1, 0, List.of());
    PlannedSection verse = new PlannedSection("verse 1", "verse", "a", 1, 4, 8, 0.5, 0, "exact");
    SongPlan plan =
        new SongPlan(
            any.brief(),
            any.targets(),
            1,
            "T",
            "pop",
            "C major",
            "4/4",
            100,
            55,
            79,
            List.of(),
            List.of(idea),
            List.of(verse));
    Candidate candidate =
        new Candidate("c", "test", List.of(), List.of(), new ScoreCard(Map.of(), 1))
            .withLyrics(List.of(new SectionLyrics("verse 1", List.of(LINE))));
    List<SungLine> lines = new Words(plan).lines(List.of(candidate));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).syllables().get(0).tick()).isEqualTo(8 * BAR);
  }

  @Test
  void tellsWhenEachWordIsSung() {
    Track lead =
        new Track(
            "Lead",
            TrackRole.LEAD,
            0,
            53,
            0,
            List.of(
                new Note(0, 480, 60, 80),
                new Note(480, 480, 62, 80),
                new Note(960, 480, 64, 80),
                new Note(1440, 240, 65, 80)),
            List.of(),
            LINE.syllables());
    Score score =
        new Score(
            "Song",
            "4/4",
            List.of(new TempoMark(0, 120)),
            List.of(new KeyMark(0, "C major")),
            List.of(new SectionMark("verse 1", "verse", 0, 1, 0.5)),
            List.of(),
            List.of(lead));
    SungLine line = new SungLine("verse 1", LINE.text(), "X", LINE.syllables());
    LyricSheet sheet = LyricSheet.of(score, lead, List.of(line));
    assertThat(sheet.lines().get(0).words())
        .containsExactly(
            new LyricSheet.Word("hello", 0, 1, 2), new LyricSheet.Word("there", 1, 1.75, 1));
    assertThat(sheet.text()).isEqualTo("Song\n\n[Verse 1]\nHello there\n");
    SungLine hello = new SungLine("verse 1", "Hello", "X", LINE.syllables().subList(0, 2));
    SungLine there = new SungLine("verse 1", "there", "X", LINE.syllables().subList(2, 3));
    assertThat(LyricSheet.of(score, lead, List.of(hello, there)).lines().get(0).end())
        .as("a line ends where the next begins")
        .isEqualTo(1);
    assertThat(sheet.lrc()).contains("[00:00.00]<00:00.00> hello <00:01.00> there");
  }

  @Test
  void aSongWithoutWordsHasNoSheet() {
    assertThat(Songs.of("pop", "4/4", 1).arranged().lyrics()).isEmpty();
  }
}

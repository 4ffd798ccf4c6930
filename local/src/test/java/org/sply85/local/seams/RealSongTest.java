package org.sply85.local.seams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.SectionMark;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Performance;

class RealSongTest {
  private static final int BAR = 1920;

  private static PhraseMark phrase(String letter, int startBar, int bars) {
    return new PhraseMark(letter, true, SectionRole.VERSE, startBar, bars);
  }

  // A note on every bar line, as high as the bar is late; 120 bpm, so a bar lasts 2 s.
  private static Performance performance(PhraseMark... phrases) {
    List<Note> notes =
        IntStream.range(0, 60).mapToObj(b -> new Note(b * BAR, 480, 30 + b, 80)).toList();
    CorpusSong song =
        new CorpusSong(
            "song",
            "POP909",
            Key.parse("C major"),
            new Meter(4, 4),
            120,
            60,
            notes,
            List.of(),
            List.of(phrases));
    return new Performance(song, notes, List.of(), notes);
  }

  @Test
  void takesTheStretchWithMostSeams() {
    RealSong song =
        RealSong.of(
            performance(
                phrase("i", 0, 20), phrase("A", 20, 4), phrase("B", 24, 4), phrase("C", 28, 30)),
            40);
    assertThat(song.score().sections())
        .extracting(SectionMark::label, SectionMark::tick, SectionMark::bars)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("i 0", 0, 3),
            org.assertj.core.groups.Tuple.tuple("A 20", 3 * BAR, 4),
            org.assertj.core.groups.Tuple.tuple("B 24", 7 * BAR, 4),
            org.assertj.core.groups.Tuple.tuple("C 28", 11 * BAR, 9));
    assertThat(song.score().tracks().get(0).notes().get(3))
        .isEqualTo(new Note(3 * BAR, 480, 50, 80));
  }

  @Test
  void takesPhrasesOfOneLetterForOneSection() {
    RealSong song =
        RealSong.of(
            performance(
                phrase("A", 0, 4), phrase("A", 4, 4), phrase("B", 8, 8), phrase("B", 16, 8)),
            30);
    assertThat(song.score().sections())
        .extracting(SectionMark::label)
        .containsExactly("A 0", "B 8");
  }
}

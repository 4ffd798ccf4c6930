package org.sply85.trainer.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FormMoves;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.TempoTrends;
import org.sply85.trainer.corpus.CorpusSong;

/** Two-bar songs whose counts are worked out by hand. */
class CountersTest {
  private static final Key C = new Key(0, Mode.MAJOR);

  // Bar 1: C on beats 1 and 3. Bar 2: E, D on beats 1 and 2, then rest. C major, then G major.
  private static final CorpusSong SONG =
      song(List.of(note(0, 8, 60), note(8, 8, 60), note(16, 4, 64), note(20, 4, 62)));

  private static Note note(int step, int steps, int pitch) {
    return new Note(step * 120, steps * 120, pitch, 90);
  }

  private static CorpusSong song(List<Note> melody) {
    return new CorpusSong(
        "s",
        "test",
        C,
        Meter.FOUR_FOUR,
        100,
        2,
        melody,
        List.of(new ChordSpan(0, 1920, "C:maj"), new ChordSpan(1920, 1920, "G:maj")),
        List.of(new PhraseMark("A", true, SectionRole.CHORUS, 0, 2)));
  }

  @Test
  void countsRhythmCellsByPlace() {
    RhythmCounter counter = new RhythmCounter();
    counter.add(SONG);
    CountTable table = counter.table(1, 1);
    // First halves: 00000001 in bar 1, 00010001 in bar 2. Second halves: 00000001, then rest.
    assertThat(table.stored().get("TWO_QUARTERS/0")).containsExactly(2, 1, 1, 17, 1);
    assertThat(table.stored().get("TWO_QUARTERS/1")).containsExactly(2, 0, 1, 1, 1);
    assertThat(table.count("TWO_QUARTERS/0/LAST/CHORUS_LIKE/1", 17)).isEqualTo(1);
    assertThat(table.count("TWO_QUARTERS/1/LAST/CHORUS_LIKE/17", 0)).isEqualTo(1);
    assertThat(table.total("TWO_QUARTERS/0/FIRST/CHORUS_LIKE/-1")).isEqualTo(1);
  }

  @Test
  void countsMovesAndPhraseEdges() {
    DegreeCounter counter = new DegreeCounter();
    counter.add(SONG, true);
    CountTable table = counter.table(1, 1);
    // C-C (0 -> 12) and C-E (+4 -> 16) from the tonic after a repeat (class 3); E-D (-2 -> 10)
    // from the third after a rising third (class 5).
    assertThat(table.stored().get("move/0/3")).containsExactly(2, 12, 1, 16, 1);
    assertThat(table.stored().get("move/4/5")).containsExactly(1, 10, 1);
    assertThat(table.stored().get("move/4/5/BEAT/7M")).containsExactly(1, 10, 1);
    assertThat(table.stored().get("first/STRONG/0M")).containsExactly(1, 0, 1);
    assertThat(table.stored().get("end/MAJOR/OPEN")).containsExactly(1, 2, 1);
  }

  @Test
  void leavesPhraseEdgesOutWhereTheTonicIsUnsure() {
    DegreeCounter counter = new DegreeCounter();
    counter.add(SONG, false);
    assertThat(counter.table(1, 1).contexts()).noneMatch(c -> c.startsWith("end"));
  }

  @Test
  void countsNoteLengths() {
    LengthCounter counter = new LengthCounter();
    counter.add(song(List.of(note(0, 6, 60), note(8, 2, 60), note(16, 4, 64), note(24, 4, 62))));
    CountTable table = counter.table(1, 1);
    // Of three gaps of eight 16ths, one note sounds six, one two, one four.
    assertThat(table.stored().get("inner/8")).containsExactly(3, 2, 1, 4, 1, 6, 1);
  }

  @Test
  void countsChordMovesAndStays() {
    ChordCounter counter = new ChordCounter();
    List<ChordSpan> chords =
        List.of(
            new ChordSpan(0, 960, "C:maj"),
            new ChordSpan(960, 960, "C:7"),
            new ChordSpan(1920, 1920, "F:maj"),
            new ChordSpan(3840, 960, "G:7"));
    counter.addMoves(C, SectionRole.VERSE, chords);
    counter.addStays(C, Meter.FOUR_FOUR, SectionRole.VERSE, chords);
    CountTable table = counter.table(1, 1);
    // C and C7 are one core chord. Indices: I 0, IV 5 * 6, V 7 * 6.
    assertThat(table.stored().get("start/MAJOR/VERSE")).containsExactly(1, 0, 1);
    assertThat(table.stored().get("end/MAJOR/VERSE")).containsExactly(1, 42, 1);
    assertThat(table.stored().get("next/MAJOR/VERSE//0")).containsExactly(1, 30, 1);
    assertThat(table.stored().get("next/MAJOR//0/30")).containsExactly(1, 42, 1);
    assertThat(table.stored().get("stay/VERSE")).containsExactly(3, 1, 1, 2, 2);
  }

  @Test
  void countsLoopsBySongs() {
    LoopCounter counter = new LoopCounter();
    List<ChordSpan> eightBars = new ArrayList<>();
    for (int bar = 0; bar < 8; bar++) {
      String chord = List.of("D:maj", "A:maj", "B:min", "G:maj").get(bar % 4);
      eightBars.add(new ChordSpan(bar * 1920, 1920, chord));
    }
    Key d = new Key(2, Mode.MAJOR);
    counter.add("one", d, Meter.FOUR_FOUR, eightBars);
    counter.add("two", d, Meter.FOUR_FOUR, eightBars.subList(0, 4));
    counter.add("three", d, Meter.FOUR_FOUR, eightBars.subList(0, 3)); // no whole unit
    assertThat(counter.units()).isEqualTo(3);
    assertThat(counter.commonest(Mode.MAJOR, 5, 2))
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.toString()).isEqualTo("I | V | VIm | IV");
              assertThat(loop.songs()).isEqualTo(2);
              assertThat(loop.uses()).isEqualTo(3);
            });
    assertThat(counter.commonest(Mode.MAJOR, 5, 3)).isEmpty();
  }

  @Test
  void countsForms() {
    FormCounter counter = new FormCounter();
    counter.add(List.of(SectionRole.VERSE, SectionRole.CHORUS));
    counter.add(List.of(SectionRole.VERSE, SectionRole.CHORUS, SectionRole.CHORUS));
    FormMoves form = new FormMoves(counter.table(1, 1));
    assertThat(form.transitions(SectionRole.VERSE, SectionRole.CHORUS)).isEqualTo(2);
    assertThat(form.transitions(SectionRole.CHORUS, SectionRole.CHORUS)).isEqualTo(1);
    // After a chorus: once a chorus, twice the end. Overall: 2 verses, 3 choruses, 2 ends.
    double[] next = form.next(Optional.of(SectionRole.CHORUS));
    assertThat(next[FormMoves.END]).isGreaterThan(next[SectionRole.CHORUS.ordinal()]);
  }

  @Test
  void fitsTheTrendOfDensityOverTempo() {
    TrendCounter counter = new TrendCounter();
    for (int i = 0; i < 40; i++) {
      // 8 notes a bar at 60 bpm, 4 at 120: ln(.5) / ln(2) = -1.
      boolean slow = i % 2 == 0;
      List<Note> notes = new ArrayList<>();
      for (int n = 0; n < (slow ? 8 : 4); n++) {
        notes.add(note(n * (slow ? 2 : 4), 2, 60));
      }
      Passage bar = new Passage(notes, List.of(), C, Meter.FOUR_FOUR, 1);
      counter.add(Optional.empty(), slow ? 60 : 120, Measures.of(bar));
    }
    TempoTrends trends = counter.trends();
    assertThat(trends.slopes().get(Feature.NOTES_PER_BAR)).isCloseTo(-1, within(1e-9));
    // At 80 bpm all these songs sing 6 notes a bar.
    assertThat(trends.quantile(Feature.NOTES_PER_BAR, SectionRole.VERSE, 80, 0.5))
        .isCloseTo(6, within(1e-9));
    assertThat(trends.quantile(Feature.NOTES_PER_BAR, SectionRole.VERSE, 120, 0.5))
        .isCloseTo(4, within(1e-9));
  }
}

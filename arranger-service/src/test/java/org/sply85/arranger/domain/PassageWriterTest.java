package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;

class PassageWriterTest {
  private static final int BAR = 1920;

  // Four bars C F G C; a note on each first beat, C4 D4 E4 F4, and a pickup of a beat.
  private static Candidate candidate() {
    List<ChordSpan> chords = new ArrayList<>();
    List<Note> melody = new ArrayList<>(List.of(new Note(-480, 480, 59, 80)));
    String[] symbols = {"C", "F", "G", "C"};
    int[] pitches = {60, 62, 64, 65};
    for (int i = 0; i < 4; i++) {
      chords.add(new ChordSpan(i * BAR, BAR, symbols[i]));
      melody.add(new Note(i * BAR, BAR, pitches[i], 80));
    }
    return new Candidate("c", "test", chords, melody, new ScoreCard(Map.of(), 1));
  }

  private static Passage write(PlannedSection section) {
    SongPlan any = Songs.of("pop", "4/4", 1).plan();
    Idea idea = new Idea("a", "verse", 4, 0.5, true, "l", List.of(), 1, 0, List.of());
    PlannedSection first = new PlannedSection("intro", "intro", "a", 1, 0, 4, 0.9, 0, "exact");
    PlannedSection end = new PlannedSection("end", "outro", "a", 1, 99, 4, 0.9, 0, "exact");
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
            List.of(first, section, end));
    return new PassageWriter(plan, 0).write(1, candidate());
  }

  private static PlannedSection section(String role, int bars, int transpose, String variation) {
    return new PlannedSection(role, role, "a", 1, 4, bars, 0.5, transpose, variation);
  }

  private static List<Integer> pitches(Passage passage) {
    return passage.lead().stream().map(Note::pitch).toList();
  }

  @Test
  void putsThePickupIntoTheBarBefore() {
    Passage passage = write(section("verse", 4, 0, "exact"));
    assertThat(passage.lead().get(0)).isEqualTo(new Note(4 * BAR - 480, 480, 59, 80));
    assertThat(passage.lead().get(1).tick()).isEqualTo(4 * BAR);
  }

  @Test
  void transposesChordsMelodyAndKey() {
    Passage passage = write(section("chorus", 4, 2, "exact"));
    assertThat(pitches(passage)).containsExactly(61, 62, 64, 66, 67);
    assertThat(passage.chords())
        .extracting(ChordSpan::symbol)
        .containsExactly("D:maj", "G:maj", "A:maj", "D:maj");
    assertThat(passage.key()).hasToString("D major");
  }

  @Test
  void cutsAVerseToItsBeginningAndAnOutroToItsEnd() {
    assertThat(pitches(write(section("verse", 2, 0, "exact")))).containsExactly(59, 60, 62);
    assertThat(pitches(write(section("outro", 2, 0, "exact")))).containsExactly(64, 65);
  }

  @Test
  void repeatsTheIdeaAndEndsWithItsEnd() {
    Passage passage = write(section("verse", 6, 0, "exact"));
    assertThat(pitches(passage)).containsExactly(59, 60, 62, 64, 65, 64, 65);
    assertThat(passage.chords()).hasSize(6);
    assertThat(passage.chords().get(5).end()).isEqualTo(passage.end());
  }

  @Test
  void shortensTheNoteThatTheRepeatedPickupMeets() {
    Passage passage = write(section("verse", 8, 0, "exact"));
    assertThat(passage.lead().get(4)).isEqualTo(new Note(7 * BAR, BAR - 480, 65, 80));
    assertThat(passage.lead().get(5)).isEqualTo(new Note(8 * BAR - 480, 480, 59, 80));
  }

  @Test
  void leadsANewTailToAnotherToneOfTheLastChord() {
    Passage passage = write(section("verse", 4, 0, "newTail"));
    Note last = passage.lead().get(passage.lead().size() - 1);
    assertThat(last.pitch()).isNotEqualTo(65).isIn(60, 64, 67);
    assertThat(pitches(passage).subList(0, 3)).containsExactly(59, 60, 62);
  }

  @Test
  void addsAtMostTwoOrnaments() {
    Passage plain = write(section("verse", 4, 0, "exact"));
    Passage ornamented = write(section("verse", 4, 0, "ornament"));
    assertThat(ornamented.lead().size() - plain.lead().size()).isBetween(1, 2);
    assertThat(ornamented.lead()).allMatch(n -> passesThrough(ornamented, n));
  }

  private static boolean passesThrough(Passage passage, Note note) {
    return passage.key().contains(note.pitch());
  }
}

package org.sply85.singing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Phone;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class SungTrackTest {
  @Test
  void choosesThePronunciationWithAsManySyllablesAsTheWordHasNotes() {
    assertThat(vowels("ev-", "ery", "day")).containsExactly(Phone.EH, Phone.IY, Phone.EY);
    assertThat(vowels("ev-", "er-", "y")).hasSize(3);
  }

  @Test
  void knowsWhereWordsBegin() {
    assertThat(read("Heav-", "en,", "\u201cmy", "love!\u201d"))
        .extracting(n -> n.syllable().orElseThrow().startsWord())
        .containsExactly(true, false, true, true);
  }

  @Test
  void singsWhatNoDictionaryKnows() {
    assertThat(vowels("blorp-", "tas-", "tic")).hasSize(3);
  }

  @Test
  void singsAChosenPronunciation() {
    SungWords words = new SungWords(Lexicon.english());
    List<SungSyllable> past = words.of(List.of("I", "read"), List.of("", "R EH1 D"));
    assertThat(past).extracting(s -> s.sounds().nucleus()).containsExactly(Phone.AY, Phone.EH);
    List<SungSyllable> word =
        words.of(List.of("pro-", "duce", "now"), List.of("P R OW1", "D UW0 S", ""));
    assertThat(word.get(0).sounds().onset()).containsExactly(Phone.P, Phone.R);
    assertThat(word.get(0).sounds().stressed()).isTrue();
    assertThat(word.get(1).sounds().coda()).containsExactly(Phone.S);
    assertThat(word).extracting(SungSyllable::startsWord).containsExactly(true, false, true);
    assertThatThrownBy(() -> words.of(List.of("hm"), List.of("HH M")))
        .hasMessageContaining("a syllable must have one vowel, was HH M");
  }

  @Test
  void aNoteWithoutASyllableGoesOn() {
    Score score = score(notes(3), List.of(new Syllable(0, "oh"), new Syllable(960, "yes")));
    List<SungNote> notes = SungTrack.notes(score, score.tracks().get(0));
    assertThat(notes).hasSize(3);
    assertThat(notes.get(1).syllable()).isEmpty();
    assertThat(notes.get(1).startSeconds()).isEqualTo(0.5);
  }

  @Test
  void findsTheSyllablesOfPerformedNotes() {
    List<Note> late = notes(3).stream().map(n -> n.shifted(23)).toList();
    Score score = score(late, syllables("one", "two", "three"));
    assertThat(SungTrack.notes(score, score.tracks().get(0)))
        .extracting(SungNote::syllable)
        .doesNotContain(Optional.empty());
  }

  @Test
  void refusesWordsThatItCanNotSing() {
    assertThatThrownBy(() -> read("\u043b\u044e\u0431\u043e\u0432\u044c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\u043b\u044e\u0431\u043e\u0432\u044c");
    assertThatThrownBy(() -> read("\ud83d\ude00"))
        .hasMessageContaining("a syllable must have a letter to be sung");
    Score score = score(notes(1), syllables("one", "two"));
    assertThatThrownBy(() -> SungTrack.notes(score, score.tracks().get(0)))
        .hasMessageContaining("every syllable must have a note, \"two\" at tick 480 had none");
  }

  private static List<Phone> vowels(String... texts) {
    return read(texts).stream().map(n -> n.syllable().orElseThrow().sounds().nucleus()).toList();
  }

  private static List<SungNote> read(String... texts) {
    Score score = score(notes(texts.length), syllables(texts));
    return SungTrack.notes(score, score.tracks().get(0));
  }

  private static List<Note> notes(int count) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      notes.add(new Note(480 * i, 480, 60 + i, 90));
    }
    return notes;
  }

  private static List<Syllable> syllables(String... texts) {
    List<Syllable> syllables = new ArrayList<>();
    for (String text : texts) {
      syllables.add(new Syllable(480 * syllables.size(), text));
    }
    return syllables;
  }

  private static Score score(List<Note> notes, List<Syllable> syllables) {
    Track track = new Track("Lead (Voice)", TrackRole.LEAD, 0, 53, 0, notes, List.of(), syllables);
    return new Score(
        "A song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(new SectionMark("verse 1", "verse", 0, 4, 0.5)),
        List.of(),
        List.of(track));
  }
}

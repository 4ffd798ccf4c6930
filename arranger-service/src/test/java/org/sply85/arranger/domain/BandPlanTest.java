package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.InstrumentWish;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.BandBook;
import org.sply85.style.BandPart;

/** Who plays where, and who of those that play takes what of the chord. */
class BandPlanTest {
  private static List<Note> in(Score score, SectionMark section, List<Note> notes) {
    int end = section.tick() + section.bars() * Meter.parse(score.meter()).barTicks();
    return notes.stream().filter(n -> n.tick() >= section.tick() && n.tick() < end).toList();
  }

  private static List<Note> of(Score score, int firstProgram, int lastProgram) {
    List<Note> notes = new ArrayList<>();
    score.tracks().stream()
        .filter(t -> t.role() == TrackRole.CHORDS)
        .filter(t -> t.program() >= firstProgram && t.program() <= lastProgram)
        .forEach(t -> notes.addAll(t.notes()));
    return notes;
  }

  @ParameterizedTest
  @CsvSource({"ballad,1", "ballad,2", "ballad,3", "folk,4", "pop,5"})
  void bassAndDrumsOnceInPlayOnThroughCalmerVerses(String style, long seed) {
    Score score = Songs.of(style, "4/4", seed).arranged().written();
    for (TrackRole role : List.of(TrackRole.BASS, TrackRole.DRUMS)) {
      List<Note> notes = score.track(role).orElseThrow().notes();
      boolean joined = false;
      for (SectionMark section : score.sections()) {
        boolean plays = !in(score, section, notes).isEmpty();
        if (Set.of("verse", "prechorus", "chorus").contains(section.role())) {
          assertThat(plays || !joined).as("%s in %s", role, section.label()).isTrue();
          joined |= plays;
        }
      }
      assertThat(joined).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballad", "folk", "pop", "rock", "funk", "dance"})
  void aKitNeverPlaysAVerseOrChorusWithoutABass(String style) {
    for (long seed = 1; seed <= 6; seed++) {
      Score score = Songs.of(style, "4/4", seed).arranged().written();
      List<Note> drums = score.track(TrackRole.DRUMS).orElseThrow().notes();
      List<Note> bass = score.track(TrackRole.BASS).orElseThrow().notes();
      for (SectionMark section : score.sections()) {
        if (Set.of("verse", "prechorus", "chorus", "bridge").contains(section.role())
            && !in(score, section, drums).isEmpty()) {
          assertThat(in(score, section, bass)).as("%s, %d", section.label(), seed).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop", "ballad"})
  void inSomeSongsAPianoCarriesTheFirstVerseInOthersAGuitar(String style) {
    Set<String> carriers = new HashSet<>();
    for (long seed = 1; seed <= 8; seed++) {
      Score score = Songs.of(style, "4/4", seed).arranged().written();
      SectionMark verse = score.sections().get(1);
      boolean keys = !in(score, verse, of(score, 0, 7)).isEmpty();
      boolean guitar = !in(score, verse, of(score, 24, 31)).isEmpty();
      assertThat(keys).as("seed %d", seed).isNotEqualTo(guitar);
      carriers.add(keys ? "keys" : "guitar");
      SectionMark chorus = score.sections().get(3);
      assertThat(in(score, chorus, of(score, 0, 7))).isNotEmpty();
      assertThat(in(score, chorus, of(score, 24, 31))).isNotEmpty();
    }
    assertThat(carriers).hasSize(2);
  }

  @Test
  void aWantedPianoCarriesTheBallad() {
    for (long seed = 1; seed <= 4; seed++) {
      InstrumentWish wish = new InstrumentWish(List.of("piano"), List.of(), "");
      Score score = Songs.of("ballad", "4/4", seed, wish).arranged().written();
      assertThat(in(score, score.sections().get(1), of(score, 0, 7))).isNotEmpty();
    }
  }

  private static Chair chair(String style, String name, int program) {
    BandPart part =
        BandBook.standard().band(style).parts().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Chair(part, program, name, false);
  }

  @Test
  void aChordIsDividedAmongThoseWhoPlayIt() {
    Chair keys = chair("pop", "keys", 0);
    Chair guitar = chair("pop", "guitar", 25);
    Chair pad = chair("pop", "pad", 89);
    List<Chair> all = List.of(keys, guitar, pad);
    assertThat(Division.share(keys, all)).isEqualTo(keys);
    assertThat(Division.share(guitar, all).part().voicing()).isEqualTo("power");
    assertThat(Division.share(pad, all).part().voicing()).isEqualTo("pair");
    assertThat(Division.share(guitar, List.of(guitar, pad))).isEqualTo(guitar);
    assertThat(Division.share(pad, List.of(pad))).isEqualTo(pad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop", "ballad", "cinematic"})
  void stringsPlayOneLineInTheScaleAndDoNotRubAgainstTheMelody(String style) {
    Score score = Songs.of(style, "4/4", 2).arranged().written();
    List<Note> lead = score.track(TrackRole.LEAD).orElseThrow().notes();
    Track strings = score.track(TrackRole.STRINGS).orElseThrow();
    assertThat(strings.notes()).isNotEmpty();
    for (Note note : strings.notes()) {
      List<Integer> classes =
          strings.notes().stream()
              .filter(n -> n.tick() == note.tick())
              .map(n -> n.pitch() % 12)
              .distinct()
              .toList();
      assertThat(classes).as("octaves aside one voice at %d", note.tick()).hasSize(1);
      ChordSpan chord =
          score.chords().stream()
              .filter(c -> c.tick() <= note.tick() && note.tick() < c.end())
              .findFirst()
              .orElseThrow();
      boolean tone = chord.chord().contains(note.pitch());
      assertThat(tone || lead.stream().noneMatch(l -> rubs(l, note))).isTrue();
    }
  }

  private static boolean rubs(Note lead, Note note) {
    return lead.tick() < note.end()
        && lead.end() > note.tick()
        && Tones.rub(lead.pitch(), note.pitch());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPianistColoursAFewNotesBetweenBeats(long seed) {
    InstrumentWish wish = new InstrumentWish(List.of("piano"), List.of(), "");
    Score score = Songs.of("ballad", "4/4", seed, wish).arranged().written();
    int bar = Meter.FOUR_FOUR.barTicks();
    List<Note> foreign =
        of(score, 0, 5).stream()
            .filter(
                n ->
                    score.chords().stream()
                        .filter(c -> c.tick() <= n.tick() && n.tick() < c.end())
                        .noneMatch(c -> c.chord().contains(n.pitch())))
            .toList();
    assertThat(foreign).isNotEmpty();
    for (Note note : foreign) {
      assertThat(note.tick() % 480).as("between beats").isNotZero();
      long together = foreign.stream().filter(n -> n.tick() / bar == note.tick() / bar).count();
      assertThat(together).isLessThanOrEqualTo(2);
    }
  }
}

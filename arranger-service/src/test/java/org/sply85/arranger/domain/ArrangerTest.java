package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class ArrangerTest {
  static Stream<Arguments> stylesAndMeters() {
    return StyleBook.standard().styles().stream()
        .flatMap(s -> s.meters().stream().map(m -> Arguments.of(s.name(), m)));
  }

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("stylesAndMeters")
  void arrangesEveryStyleInEachOfItsMeters(String style, String meter) {
    Arrangement arrangement = Songs.of(style, meter, 1).arranged();
    Score written = arrangement.written();
    assertThat(written.tracks()).hasSizeBetween(7, 13);
    assertThat(written.tracks()).extracting(Track::channel).doesNotHaveDuplicates();
    assertThat(written.tracks()).extracting(Track::name).doesNotHaveDuplicates();
    assertThat(written.tracks())
        .allSatisfy(t -> assertThat(t.name()).startsWith(t.role().title() + " ("));
    assertThat(arrangement.performed().tracks())
        .extracting(Track::name)
        .isEqualTo(written.tracks().stream().map(Track::name).toList());
    assertThat(written.track(TrackRole.LEAD)).isPresent();
    assertThat(arrangement.choices()).hasSameSizeAs(written.sections());
    assertThat(arrangement.links()).hasSize(written.sections().size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/4", "3/4", "5/4", "6/8", "7/8", "9/8", "12/8"})
  void fitsAStyleToMetersItDoesNotList(String meter) {
    Score written = Songs.of("pop", meter, 2).arranged().written();
    assertThat(written.tracks()).hasSizeGreaterThan(6);
    assertThat(written.lastSoundingTick()).isEqualTo(written.lengthTicks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballad", "folk", "rnb", "cinematic"})
  void beatsTheSecondAndFourthOfTwelveEightAsOfSixEight(String style) {
    Score written = Songs.of(style, "12/8", 2).arranged().written();
    Track drums = written.tracks().stream().filter(Track::drums).findFirst().orElseThrow();
    assertThat(drums.notes()).isNotEmpty();
    long onTheBeat = drums.notes().stream().filter(n -> n.tick() % 720 == 0).count();
    assertThat(onTheBeat / (double) drums.notes().size()).isGreaterThan(0.3);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void strikesNoPitchWhileItStillSounds(String style) {
    Arrangement arrangement = Songs.of(style, "4/4", 3).arranged();
    for (Score score : List.of(arrangement.written(), arrangement.performed())) {
      for (Track track : score.tracks()) {
        int[] end = new int[128];
        for (Note note : track.notes()) {
          assertThat(note.tick()).as(track.name()).isGreaterThanOrEqualTo(end[note.pitch()]);
          end[note.pitch()] = note.end();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void keepsLowIntervalLimitsAndStaysUnderTheMelody(String style) {
    for (long seed = 1; seed <= 4; seed++) {
      Score score = Songs.of(style, "4/4", seed).arranged().written();
      List<Note> lead = score.track(TrackRole.LEAD).orElseThrow().notes();
      for (Track track : score.tracks()) {
        switch (track.role()) {
          case CHORDS, PAD -> {
            assertThat(muddy(track)).as(style + seed + track.name()).isEmpty();
            assertThat(covering(track, lead)).as(style + seed + track.name()).isEmpty();
          }
          case STRINGS, BRASS, ARPEGGIO ->
              assertThat(muddy(track)).as(style + seed + track.name()).isEmpty();
          default -> {}
        }
      }
    }
  }

  @Test
  void leavesUnwantedInstrumentsOut() {
    Score score =
        Songs.of("pop", "4/4", 4, TestWishes.without("piano", "drums", "strings"))
            .arranged()
            .written();
    assertThat(score.tracks()).noneMatch(Track::drums);
    assertThat(score.tracks())
        .extracting(Track::program)
        .doesNotContain(0, 1, 2, 3, 40, 41, 42, 44, 45, 48, 49);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"strings", "banjo", "saxophone", "choir", "harp", "organ", "trumpet", "timpani"})
  void letsWantedInstrumentsPlayInAtLeastHalfOfTheSections(String name) {
    for (String style : List.of("pop", "rock", "hip-hop", "jazz")) {
      Score score = Songs.of(style, "4/4", 5, TestWishes.with(name)).arranged().written();
      List<Track> tracks =
          score.tracks().stream().filter(t -> TestWishes.means(name, t.program())).toList();
      assertThat(tracks).as(name + " in " + style).isNotEmpty();
      long sections =
          score.sections().stream()
              .filter(s -> tracks.stream().anyMatch(t -> plays(t, s, score)))
              .count();
      assertThat(2 * sections)
          .as(name + " in " + style)
          .isGreaterThanOrEqualTo(score.sections().size());
    }
  }

  @Test
  void letsAWantedCongaPlayThoughTheStyleHasNone() {
    Score score = Songs.of("rock", "4/4", 5, TestWishes.with("congas")).arranged().written();
    assertThat(score.track(TrackRole.DRUMS).orElseThrow().notes())
        .filteredOn(n -> n.pitch() == 63)
        .hasSizeGreaterThan(20);
  }

  @Test
  void givesTheMelodyToTheInstrumentAskedFor() {
    Score score = Songs.of("folk", "4/4", 5, TestWishes.lead("cello")).arranged().written();
    Track lead = score.track(TrackRole.LEAD).orElseThrow();
    assertThat(lead.name()).isEqualTo("Lead (Cello)");
    assertThat(lead.program()).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop", "rock", "funk"})
  void locksTheBassToTheKick(String style) {
    for (long seed = 1; seed <= 6; seed++) {
      Score score = Songs.of(style, "4/4", seed).arranged().written();
      List<Integer> kicks = onsets(score.track(TrackRole.DRUMS).orElseThrow(), 36);
      List<Integer> bass = onsets(score.track(TrackRole.BASS).orElseThrow(), -1);
      List<SectionMark> full =
          score.sections().stream().filter(s -> s.role().equals("chorus")).toList();
      long both = 0;
      long fewer = 0;
      for (SectionMark s : full) {
        int end = s.tick() + s.bars() * 1920;
        List<Integer> k = kicks.stream().filter(t -> t >= s.tick() && t < end).toList();
        List<Integer> b = bass.stream().filter(t -> t >= s.tick() && t < end).toList();
        both += k.stream().filter(b::contains).count();
        fewer += Math.min(k.size(), b.size());
      }
      assertThat((double) both / fewer).as(style + seed).isGreaterThanOrEqualTo(0.5);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void changesNothingButASectionAndItsSeamsWhenTheSectionIsRedone(String style) {
    Songs songs = Songs.of(style, "4/4", 6).decided();
    Score before = songs.arranged().written();
    Score after = songs.withIdea("bridge", 99).decided().arranged().written();
    SectionMark bridge =
        before.sections().stream().filter(s -> s.role().equals("bridge")).findFirst().orElseThrow();
    int from = bridge.tick() - 1920;
    int to = bridge.tick() + bridge.bars() * 1920;
    assertThat(outside(after, from, to)).isEqualTo(outside(before, from, to));
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void isAFunctionOfPlanAndSeed() {
    assertThat(Songs.of("lo-fi", "4/4", 7).arranged())
        .isEqualTo(Songs.of("lo-fi", "4/4", 7).arranged());
    assertThat(Songs.of("lo-fi", "4/4", 7).arranged().performed())
        .isNotEqualTo(Songs.of("lo-fi", "4/4", 8).arranged().performed());
  }

  @ParameterizedTest
  @MethodSource("styles")
  void endsOnTheTonicWithAllThatPlaysRinging(String style) {
    Score score = Songs.of(style, "4/4", 8).arranged().written();
    Key key = Key.parse(score.keys().get(score.keys().size() - 1).key());
    int lastBar = score.lengthTicks() - 1920;
    assertThat(score.chords().get(score.chords().size() - 1).chord().root()).isEqualTo(key.tonic());
    for (Track track : score.tracks()) {
      List<Integer> late =
          track.notes().stream().map(Note::tick).filter(t -> t > lastBar + 960).toList();
      assertThat(late).as(track.name()).isEmpty();
    }
  }

  @Test
  void slowsDownAtTheEndOnlyWhereTheStyleDoes() {
    assertThat(Songs.of("ballad", "4/4", 9).arranged().written().tempos().size()).isEqualTo(8);
    assertThat(Songs.of("dance", "4/4", 9).arranged().written().tempos()).hasSize(1);
  }

  @Test
  void marksTheLiftOfTheLastChorus() {
    Songs songs = Songs.of("pop", "4/4", 9);
    Score score = songs.arranged().written();
    assertThat(score.keys()).hasSize(3);
    SectionMark last =
        score.sections().stream()
            .filter(s -> s.label().equals("chorus 3"))
            .findFirst()
            .orElseThrow();
    assertThat(score.keys().get(1).tick()).isEqualTo(last.tick());
    assertThat(
            score.chords().stream()
                .filter(c -> c.end() == last.tick())
                .findFirst()
                .orElseThrow()
                .chord()
                .root())
        .as("the dominant of the new key")
        .isEqualTo(Math.floorMod(Key.parse(score.keys().get(1).key()).tonic() + 7, 12));
  }

  @Test
  void growsItsLayersFromFirstVerseToLastChorus() {
    for (String style : styles().toList()) {
      Score score = Songs.of(style, "4/4", 10).arranged().written();
      assertThat(layers(score, "verse 1")).as(style).isLessThan(layers(score, "chorus 3"));
      assertThat(layers(score, "intro 1")).as(style).isLessThan(layers(score, "chorus 3"));
    }
  }

  @Test
  void namesTheKnownStylesToAPlanWithAnother() {
    Songs songs = Songs.of("pop", "4/4", 1);
    Songs odd = Songs.of("polka", "4/4", 1);
    assertThat(songs.arranged()).isNotNull();
    assertThatThrownBy(odd::arranged)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'polka'");
  }

  private static long layers(Score score, String label) {
    SectionMark section =
        score.sections().stream().filter(s -> s.label().equals(label)).findFirst().orElseThrow();
    return score.tracks().stream().filter(t -> plays(t, section, score)).count();
  }

  private static boolean plays(Track track, SectionMark section, Score score) {
    int end = section.tick() + section.bars() * Meter.parse(score.meter()).barTicks();
    return track.notes().stream().anyMatch(n -> n.tick() >= section.tick() && n.tick() < end);
  }

  private static Map<String, List<Note>> outside(Score score, int from, int to) {
    return score.tracks().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Track::name,
                t -> t.notes().stream().filter(n -> n.tick() < from || n.tick() >= to).toList()));
  }

  private static List<Integer> onsets(Track track, int pitch) {
    return track.notes().stream()
        .filter(n -> pitch < 0 || n.pitch() == pitch)
        .map(Note::tick)
        .distinct()
        .toList();
  }

  // Pairs that sound together below the low interval limits: MIDI 48 = C3, 60 = C4.
  private static List<String> muddy(Track track) {
    List<String> found = new ArrayList<>();
    List<Note> notes = track.notes();
    for (int i = 0; i < notes.size(); i++) {
      for (int j = i + 1; j < notes.size() && notes.get(j).tick() < notes.get(i).end(); j++) {
        int low = Math.min(notes.get(i).pitch(), notes.get(j).pitch());
        int interval = Math.abs(notes.get(i).pitch() - notes.get(j).pitch());
        boolean together = notes.get(i).tick() == notes.get(j).tick();
        boolean third = interval >= 3 && interval <= 4 && low < 48;
        boolean second = interval >= 1 && interval <= 2 && low < 60;
        if (together && (third || second)) {
          found.add(notes.get(i) + " " + notes.get(j));
        }
      }
    }
    return found;
  }

  private static List<String> covering(Track track, List<Note> lead) {
    List<String> found = new ArrayList<>();
    for (Note note : track.notes()) {
      for (Note melody : lead) {
        int above = note.pitch() - melody.pitch();
        boolean together = melody.tick() < note.end() && note.tick() < melody.end();
        if (together && above > 0 && above < 12) {
          found.add(note + " over " + melody);
        }
      }
    }
    return found;
  }
}

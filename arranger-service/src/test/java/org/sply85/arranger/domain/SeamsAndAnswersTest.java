package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

class SeamsAndAnswersTest {
  private static final int BAR = 1920;

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void touchesOnlyTheLastBarBeforeASectionOfOtherEnergy(String style) {
    Songs songs = Songs.of(style, "4/4", 12);
    Songs calmer = new Songs(withEnergy(songs.plan(), "chorus 1", 0.42), songs.ideas());
    Score before = songs.decided().arranged().written();
    Score after = calmer.decided().arranged().written();
    int lastBar = section(before, "chorus 1").tick() - BAR;
    for (Track track : before.tracks()) {
      assertThat(notesUntil(after, track.name(), lastBar))
          .as(track.name())
          .isEqualTo(notesUntil(before, track.name(), lastBar));
    }
  }

  @Test
  void fallsSilentForHalfABarWhereALinkSaysStop() {
    List<String> stops = new ArrayList<>();
    for (long seed = 1; seed <= 5; seed++) {
      Arrangement song = Songs.of("dance", "4/4", seed).arranged();
      Score score = song.written();
      for (Arrangement.Link link : song.links()) {
        if (link.devices().contains("stop")) {
          stops.add(link.to());
          int end = section(score, link.to()).tick();
          assertThat(accompaniment(score))
              .allSatisfy(t -> assertThat(onsets(t, end - BAR / 2, end)).isEmpty());
        }
      }
    }
    assertThat(stops).isNotEmpty();
  }

  @Test
  void fillsCrashesAndRisersSoundWhereLinksSaySo() {
    Arrangement song = Songs.of("pop", "4/4", 13).arranged();
    Score score = song.written();
    Track drums = score.track(TrackRole.DRUMS).orElseThrow();
    Track riser = score.track(TrackRole.EFFECTS).orElseThrow();
    for (Arrangement.Link link : song.links()) {
      int at = section(score, link.to()).tick();
      if (link.devices().contains("fill")) {
        List<Integer> sounds =
            drums.notes().stream()
                .filter(n -> n.tick() >= at - 480 && n.tick() < at)
                .map(Note::pitch)
                .toList();
        assertThat(sounds).as("%s", link).containsAnyOf(38, 43, 47, 50);
      }
      assertThat(onsets(riser, at - BAR, at).isEmpty())
          .isEqualTo(!link.devices().contains("riser"));
      if (link.devices().contains("crash")) {
        assertThat(drums.notes()).anyMatch(n -> n.tick() == at && n.pitch() == 49);
      }
    }
  }

  @Test
  void letsTheRiserSwellForAsLongAsItsSoundDoes() {
    Arrangement song = Songs.of("pop", "4/4", 13).arranged();
    Score score = song.written();
    Track riser = score.track(TrackRole.EFFECTS).orElseThrow();
    assertThat(riser.notes())
        .allSatisfy(
            n -> {
              assertThat(score.sections()).anyMatch(s -> s.tick() == n.end());
              double seconds = score.secondsAt(n.end()) - score.secondsAt(n.tick());
              // At 100 bpm a sixteenth, to which it is rounded down, lasts 0.15 s.
              assertThat(seconds).isBetween(1.2, 1.35 + 1e-9);
            });
  }

  @Test
  void preparesANewKeyByItsDominantAndAMelodyThatAgrees() {
    Arrangement song = Songs.of("pop", "4/4", 9).arranged();
    Score score = song.written();
    List<KeyMark> changes = score.keys().subList(1, score.keys().size());
    assertThat(changes).isNotEmpty();
    for (KeyMark change : changes) {
      ChordSpan before =
          score.chords().stream().filter(c -> c.end() == change.tick()).findFirst().orElseThrow();
      int tonic = Key.parse(change.key()).tonic();
      assertThat(before.chord().root()).isEqualTo((tonic + 7) % 12);
      assertThat(score.track(TrackRole.LEAD).orElseThrow().notes())
          .filteredOn(n -> n.tick() >= before.tick() && n.tick() < change.tick())
          .filteredOn(n -> n.end() <= change.tick())
          .allMatch(n -> before.chord().contains(n.pitch()));
    }
    assertThat(song.links()).anyMatch(l -> l.devices().contains("modulation"));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void letsLeavingPartsRingOnOnlyInTheNextChord(String style) {
    Arrangement song = Songs.of(style, "4/4", 11).arranged();
    Score score = song.written();
    for (int i = 0; i + 1 < score.sections().size(); i++) {
      int at = score.sections().get(i + 1).tick();
      ChordSpan next =
          score.chords().stream().filter(c -> c.tick() == at).findFirst().orElseThrow();
      for (Track track : accompaniment(score)) {
        if (Layering.harmonic(track.role())) {
          assertThat(track.notes())
              .filteredOn(n -> n.tick() < at && n.end() > at)
              .as("%s over %s", track.name(), next.symbol())
              .allMatch(n -> next.chord().contains(n.pitch()) && n.end() <= at + BAR / 2);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void setsSectionsSideBySideWithoutDevices(String style) {
    Songs songs = Songs.of(style, "4/4", 12);
    Arrangement bare = Arranger.withoutDevices().arrange(songs.plan(), songs.ideas());
    assertThat(bare.links()).allSatisfy(l -> assertThat(l.devices()).isSubsetOf(List.of("pickup")));
    assertThat(bare.written().sections()).isEqualTo(songs.arranged().written().sections());
  }

  @ParameterizedTest
  @MethodSource("styles")
  void answersWhereTheMelodyRestsOrHolds(String style) {
    Score score = Songs.of(style, "4/4", 14).arranged().written();
    List<Note> lead = score.track(TrackRole.LEAD).orElseThrow().notes();
    for (Track track : score.tracks()) {
      if (track.role() == TrackRole.COUNTER) {
        for (Note answer : track.notes()) {
          assertThat(lead)
              .as("no melody note begins under " + answer)
              .noneMatch(n -> n.tick() >= answer.tick() && n.tick() < answer.end());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void keepsTheSecondVoiceAThirdToASixthBelow(String style) {
    Score score = Songs.of(style, "4/4", 15).arranged().written();
    List<Note> lead = score.track(TrackRole.LEAD).orElseThrow().notes();
    List<Note> harmony = score.track(TrackRole.HARMONY).orElseThrow().notes();
    for (Note note : harmony) {
      Note melody = lead.stream().filter(n -> n.tick() == note.tick()).findFirst().orElseThrow();
      assertThat(melody.pitch() - note.pitch()).isBetween(3, 9);
    }
    SectionMark last = section(score, "chorus 3");
    assertThat(harmony).anyMatch(n -> n.tick() >= last.tick());
  }

  private static SongPlan withEnergy(SongPlan plan, String label, double energy) {
    List<PlannedSection> sections =
        plan.sections().stream()
            .map(
                s ->
                    s.label().equals(label)
                        ? new PlannedSection(
                            s.label(),
                            s.role(),
                            s.idea(),
                            s.occurrence(),
                            s.startBar(),
                            s.bars(),
                            energy,
                            s.transpose(),
                            s.variation())
                        : s)
            .toList();
    return new SongPlan(
        plan.brief(),
        plan.targets(),
        plan.seed(),
        plan.title(),
        plan.style(),
        plan.key(),
        plan.meter(),
        plan.tempoBpm(),
        plan.lowestPitch(),
        plan.highestPitch(),
        plan.motifs(),
        plan.ideas(),
        sections);
  }

  private static SectionMark section(Score score, String label) {
    return score.sections().stream().filter(s -> s.label().equals(label)).findFirst().orElseThrow();
  }

  // Cut at the tick, for notes may ring into the last bar.
  private static List<Note> notesUntil(Score score, String track, int tick) {
    return score.tracks().stream()
        .filter(t -> t.name().equals(track))
        .flatMap(t -> Lines.cut(t.notes(), tick).stream())
        .toList();
  }

  private static List<Track> accompaniment(Score score) {
    return score.tracks().stream()
        .filter(t -> t.role() != TrackRole.LEAD && t.role() != TrackRole.EFFECTS)
        .filter(t -> t.role() != TrackRole.HARMONY)
        .toList();
  }

  private static List<Integer> onsets(Track track, int from, int to) {
    return track.notes().stream().map(Note::tick).filter(t -> t >= from && t < to).toList();
  }
}

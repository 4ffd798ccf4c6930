package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.contracts.song.BandRole;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.TextureBank;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class BandIdeasTest {
  private static final int STEP = Ticks.PER_SIXTEENTH;

  // Broken chord over root, fifth, octave and tenth, in eighths.
  private static BandIdea broken(double total) {
    int[] slots = {7, 11, 14, 16, 18, 16, 14, 11};
    List<BandEvent> events = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      events.add(new BandEvent(2 * i, 2, slots[i], 60 + i % 2));
    }
    ScoreCard card = new ScoreCard(Map.of("style", total), total);
    return new BandIdea("test-comp", BandRole.COMP, "test", 16, 1, events, 0.5, card);
  }

  private static BandIdea groove(double total) {
    List<BandEvent> events = new ArrayList<>();
    for (int bar = 0; bar < 2; bar++) {
      events.add(new BandEvent(16 * bar, 1, 0, 110));
      events.add(new BandEvent(16 * bar + 7, 1, 0, 90));
      events.add(new BandEvent(16 * bar + 10, 1, 0, 90));
      events.add(new BandEvent(16 * bar + 4, 1, 1, 110));
      events.add(new BandEvent(16 * bar + 12, 1, 1, 110));
      for (int i = 0; i < 16; i += 2) {
        events.add(new BandEvent(16 * bar + i, 1, 3, 80));
      }
    }
    ScoreCard card = new ScoreCard(Map.of("style", total), total);
    return new BandIdea("test-drums", BandRole.DRUMS, "test", 16, 2, events, 0.6, card);
  }

  private static Arrangement arranged(Songs songs, BandIdea... band) {
    List<IdeaCandidates> ideas =
        songs.ideas().stream().map(i -> i.withBand(List.of(band))).toList();
    return new Arranger().arrange(songs.plan(), ideas);
  }

  @Test
  void withoutIdeasThereIsNothingToChoose() {
    assertThat(Songs.of("ballad", "4/4", 1).arranged().band()).isEmpty();
  }

  @Test
  void everyChoiceIsToldAndTheStylesOwnFigureIsAlwaysAmongThem() {
    Arrangement arrangement = arranged(Songs.of("ballad", "4/4", 1), broken(1), groove(1));
    assertThat(arrangement.band()).isNotEmpty();
    assertThat(arrangement.band())
        .allSatisfy(
            c -> {
              assertThat(c.proposed()).isEqualTo(2);
              assertThat(c.source()).isIn("grammar", "test");
              assertThat(c.card().total()).isBetween(0.0, 1.0);
              assertThat(c.card().terms().values()).allMatch(t -> t >= 0 && t <= 1);
            });
    assertThat(arrangement.band()).extracting(Arrangement.BandChoice::part).contains("drums");
    assertThat(arrangement.band()).anyMatch(c -> c.source().equals("test"));
  }

  @Test
  void anIdeaThatDoesNotSuitTheStyleIsNotTaken() {
    Arrangement arrangement = arranged(Songs.of("ballad", "4/4", 1), broken(0.01), groove(0.01));
    assertThat(arrangement.band()).isNotEmpty();
    assertThat(arrangement.band()).allMatch(c -> c.source().equals("grammar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ballad", "pop", "cinematic", "jazz", "lo-fi"})
  void realTexturesAreLaidOnTheChordsWithoutClashes(String style) {
    for (int i = 0; i < 60; i += 20) {
      List<BandIdea> ideas = fromTheBank(i, 4);
      Songs songs = Songs.of(style, "4/4", 2 + i);
      Score score = arranged(songs, ideas.toArray(BandIdea[]::new)).written();
      List<Note> lead = score.track(TrackRole.LEAD).orElseThrow().notes();
      for (Track track : score.tracks()) {
        if (track.role() == TrackRole.CHORDS) {
          assertThat(muddy(track)).as(style + track.name()).isEmpty();
          assertThat(covering(track, lead)).as(style + track.name()).isEmpty();
        }
      }
    }
  }

  private static List<BandIdea> fromTheBank(int from, int count) {
    List<BandIdea> ideas = new ArrayList<>();
    for (TextureBank.Entry entry : TextureBank.standard().entries().subList(from, from + count)) {
      List<BandEvent> events =
          entry.roll().notes().stream()
              .map(n -> new BandEvent(n.step(), n.steps(), n.slot(), n.velocity()))
              .toList();
      ScoreCard card = new ScoreCard(Map.of(), 1);
      String id = "bank-" + (from + ideas.size());
      ideas.add(new BandIdea(id, BandRole.COMP, "bank", 16, 1, events, entry.energy(), card));
    }
    return ideas;
  }

  @Test
  void theBeatsOfATextureOfChordTonesAreTonesOfTheirChords() {
    Arrangement arrangement = arranged(Songs.of("ballad", "4/4", 1), broken(1));
    Score score = arrangement.written();
    Track piano = piano(score);
    Set<String> taken =
        arrangement.band().stream()
            .filter(c -> c.source().equals("test"))
            .map(Arrangement.BandChoice::section)
            .collect(Collectors.toSet());
    assertThat(taken).isNotEmpty();
    for (SectionMark section : score.sections()) {
      int end = section.tick() + section.bars() * Meter.FOUR_FOUR.barTicks();
      for (Note note : piano.notes()) {
        boolean here = note.tick() >= section.tick() && note.tick() < end;
        boolean beat = note.tick() % Ticks.PER_QUARTER == 0; // between beats pianists colour
        if (here && beat && taken.contains(section.label())) {
          assertThat(chordAt(score, note.tick()).chord().contains(note.pitch()))
              .as(note + " in " + section.label())
              .isTrue();
        }
      }
    }
  }

  @Test
  void aRoleKeepsItsTexture() {
    Arrangement arrangement = arranged(Songs.of("ballad", "4/4", 3), broken(1), groove(1));
    Map<String, Set<String>> byRole =
        arrangement.band().stream()
            .filter(c -> c.part().equals("piano"))
            .collect(
                Collectors.groupingBy(
                    c -> c.section().split(" ")[0],
                    Collectors.mapping(Arrangement.BandChoice::idea, Collectors.toSet())));
    assertThat(byRole.get("chorus")).hasSize(1);
  }

  @Test
  void theKitPlaysTheChosenGroove() {
    int found = 0;
    for (long seed = 1; seed <= 6; seed++) {
      Arrangement arrangement = arranged(Songs.of("pop", "4/4", seed), groove(1));
      Score score = arrangement.written();
      for (SectionMark section : score.sections()) {
        if (section.bars() >= 8 && takes(arrangement, section)) {
          // The sixth bar: the kit has come in, and nothing is varied there.
          assertThat(kicks(score, section.tick() + 5 * Meter.FOUR_FOUR.barTicks()))
              .containsExactly(0, 7, 10);
          found++;
        }
      }
    }
    assertThat(found).isPositive();
  }

  private static boolean takes(Arrangement arrangement, SectionMark section) {
    return arrangement.band().stream()
        .anyMatch(
            c ->
                c.section().equals(section.label())
                    && c.part().equals("drums")
                    && c.source().equals("test"));
  }

  private static List<Integer> kicks(Score score, int barStart) {
    return score.tracks().stream()
        .filter(Track::drums)
        .flatMap(t -> t.notes().stream())
        .filter(n -> n.pitch() == 36)
        .map(n -> (n.tick() - barStart) / STEP)
        .filter(s -> s >= 0 && s < 16)
        .toList();
  }

  @Test
  void theSameIdeasGiveTheSameSong() {
    Songs songs = Songs.of("pop", "4/4", 6);
    Arrangement first = arranged(songs, broken(1), groove(1));
    Arrangement second = arranged(songs, broken(1), groove(1));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anIdeaForAnotherMeterIsLeftAlone() {
    assertThat(arranged(Songs.of("ballad", "3/4", 1), broken(1), groove(1)).band()).isEmpty();
  }

  private static Track piano(Score score) {
    return score.tracks().stream()
        .filter(t -> t.role() == TrackRole.CHORDS && t.program() < 8)
        .findFirst()
        .orElseThrow();
  }

  private static ChordSpan chordAt(Score score, int tick) {
    return score.chords().stream()
        .filter(c -> c.tick() <= tick && c.end() > tick)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> muddy(Track track) {
    List<String> found = new ArrayList<>();
    for (Note a : track.notes()) {
      for (Note b : track.notes()) {
        int interval = b.pitch() - a.pitch();
        boolean third = interval >= 3 && interval <= 4 && a.pitch() < 48;
        boolean second = interval >= 1 && interval <= 2 && a.pitch() < 60;
        if (a.tick() == b.tick() && (third || second)) {
          found.add(a + " " + b);
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

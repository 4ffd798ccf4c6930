package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

class VocalPartsTest {
  private static final int SHIFT = 12;

  private final Songs song = Songs.of("pop", "4/4", 3);
  private final List<Passage> passages = passages();
  private final Part flute = lead(true);

  @Test
  void leavesABandWithoutWordsAsItIs() {
    List<Part> parts = List.of(lead(false));
    assertThat(parts("female", parts)).isSameAs(parts);
  }

  @Test
  void singsTheWordsInTheOctaveTheyWereComposedIn() {
    Track voice = parts("female", List.of(flute)).get(0).track();
    assertThat(voice.name()).isEqualTo("Lead (Female Voice)");
    assertThat(voice.syllables()).isEqualTo(flute.track().syllables());
    assertThat(ticks(voice.notes())).containsAll(ticksOf(voice.syllables()));
    assertThat(voice.notes())
        .allSatisfy(n -> assertThat(flute.track().notes()).contains(n.transposed(SHIFT)));
  }

  @Test
  void leavesTheSoloToTheInstrument() {
    List<Part> parts = parts("female", List.of(flute));
    Track rest = parts.get(1).track();
    assertThat(rest.name()).isEqualTo("Lead (Flute)");
    assertThat(rest.syllables()).isEmpty();
    Passage solo = passage("solo 1");
    assertThat(rest.notes())
        .isNotEmpty()
        .allMatch(n -> n.tick() >= solo.start() && n.tick() < solo.end());
  }

  @Test
  void backingVoicesSingTheChorusesWordsBelowTheLead() {
    Track voice = parts("female", List.of(flute)).get(0).track();
    Track backing = track("Harmony (Backing Vocals)", parts("female", List.of(flute)));
    Passage last = passage("chorus 3");
    TreeMap<Integer, Note> lead = new TreeMap<>();
    voice.notes().forEach(n -> lead.put(n.tick(), n));
    List<Note> chorus =
        backing.notes().stream()
            .filter(n -> n.tick() >= last.start() && n.tick() < last.end())
            .toList();
    assertThat(chorus).hasSizeGreaterThan(10);
    for (Note note : chorus) {
      int interval = lead.get(note.tick()).pitch() - note.pitch();
      assertThat(Math.abs(interval)).as("under %s", note).isBetween(3, 9);
    }
    assertThat(ticks(backing.notes())).containsAll(ticksOf(backing.syllables()));
  }

  @Test
  void backingVoicesSingOohsInTheBridgeAndNothingInVerses() {
    Track backing = track("Harmony (Backing Vocals)", parts("female", List.of(flute)));
    Passage bridge = passage("bridge 1");
    assertThat(backing.syllables())
        .filteredOn(s -> s.tick() >= bridge.start() && s.tick() < bridge.end())
        .isNotEmpty()
        .allMatch(s -> s.text().equals("ooh"));
    for (String verse : List.of("verse 1", "verse 2")) {
      Passage quiet = passage(verse);
      assertThat(backing.notes())
          .noneMatch(n -> n.tick() >= quiet.start() && n.tick() < quiet.end() - 1920);
    }
  }

  @Test
  void everyTrackHasAChannelOfItsOwn() {
    List<Part> parts = parts("choir", List.of(flute, other(TrackRole.BASS, 1)));
    assertThat(parts).extracting(p -> p.track().channel()).doesNotHaveDuplicates();
    assertThat(parts.get(0).track().program()).isEqualTo(52);
  }

  private List<Part> parts(String voice, List<Part> parts) {
    return new VocalParts(new Vocals(voice, 3), passages, SHIFT).of(parts);
  }

  private List<Passage> passages() {
    PassageWriter writer = new PassageWriter(song.plan(), SHIFT);
    List<Passage> written = new ArrayList<>();
    for (int i = 0; i < song.plan().sections().size(); i++) {
      String idea = song.plan().sections().get(i).idea();
      written.add(
          writer.write(
              i,
              song.ideas().stream()
                  .filter(c -> c.idea().equals(idea))
                  .findFirst()
                  .orElseThrow()
                  .candidates()
                  .get(0)));
    }
    return written;
  }

  /** The melody with a word on every note, and a solo. */
  private Part lead(boolean words) {
    List<Note> notes = new ArrayList<>();
    List<Syllable> syllables = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.role().equals("solo")) {
        for (int beat = 1; beat < 8; beat++) {
          notes.add(new Note(passage.start() + 960 * beat, 240, 80, 90));
        }
      } else if (!passage.role().equals("outro")) {
        notes.addAll(passage.lead());
        passage.lead().forEach(n -> syllables.add(new Syllable(n.tick(), "la")));
      }
    }
    List<Note> line = Lines.single(Lines.playable(notes));
    Set<Integer> ticks = ticks(line);
    syllables.removeIf(s -> !words || !ticks.contains(s.tick()));
    Track track = new Track("Lead (Flute)", TrackRole.LEAD, 0, 73, 0, line, List.of(), syllables);
    return new Part(track, Playing.COUNTER, false);
  }

  private static Part other(TrackRole role, int channel) {
    List<Note> notes = List.of(new Note(0, 480, 40, 90));
    Track track =
        new Track(role.title() + " (X)", role, channel, 33, 0, notes, List.of(), List.of());
    return new Part(track, Playing.COUNTER, false);
  }

  private Passage passage(String label) {
    return passages.stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
  }

  private static Track track(String name, List<Part> parts) {
    return parts.stream()
        .map(Part::track)
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Integer> ticks(List<Note> notes) {
    return notes.stream().map(Note::tick).collect(Collectors.toSet());
  }

  private static Set<Integer> ticksOf(List<Syllable> syllables) {
    return syllables.stream().map(Syllable::tick).collect(Collectors.toSet());
  }
}

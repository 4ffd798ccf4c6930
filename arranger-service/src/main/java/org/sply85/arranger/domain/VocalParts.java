package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.Playing;

/**
 * Seats the singers. A lead with words is sung in the octave it was composed in, and what it has
 * besides its words, a solo say, stays with its instrument; backing singers take the place of the
 * instrument that played a second voice.
 */
final class VocalParts {
  private final Vocals vocals;
  private final List<Passage> passages;
  private final int leadShift;

  /**
   * @param passages the song
   * @param leadShift semitones by which the melody was moved to suit the lead's instrument
   */
  VocalParts(Vocals vocals, List<Passage> passages, int leadShift) {
    this.vocals = vocals;
    this.passages = passages;
    this.leadShift = leadShift;
  }

  /** The parts with singers; the same parts if the lead has no words. */
  List<Part> of(List<Part> parts) {
    Part lead =
        parts.stream()
            .filter(p -> p.track().role() == TrackRole.LEAD && !p.track().syllables().isEmpty())
            .findFirst()
            .orElse(null);
    if (lead == null) {
      return parts;
    }
    List<Note> sung = sung(lead.track());
    List<Note> played = lead.track().notes().stream().filter(n -> !sung.contains(n)).toList();
    List<Note> voice = sung.stream().map(n -> n.transposed(-leadShift)).toList();
    List<Part> others =
        parts.stream().filter(p -> p != lead && p.track().role() != TrackRole.HARMONY).toList();
    List<Part> seated = new ArrayList<>();
    Set<Integer> taken = channels(others);
    seated.add(singer(TrackRole.LEAD, "", taken, 0, voice, lead.track().syllables()));
    if (!played.isEmpty()) {
      Track rest = lead.track();
      seated.add(
          new Part(
              new Track(
                  rest.name(),
                  rest.role(),
                  free(taken),
                  rest.program(),
                  rest.pan(),
                  played,
                  rest.controls(),
                  List.of()),
              lead.playing(),
              lead.pedal()));
    }
    BackingVocals backing = new BackingVocals(passages, vocals.voice());
    backing.follow(voice, lead.track().syllables());
    if (!backing.notes().isEmpty()) {
      List<Note> line = Lines.single(backing.notes());
      seated.add(singer(TrackRole.HARMONY, "Backing ", taken, 0, line, backing.syllables()));
    }
    seated.addAll(others);
    return seated;
  }

  private Part singer(
      TrackRole role,
      String kind,
      Set<Integer> taken,
      double pan,
      List<Note> notes,
      List<Syllable> syllables) {
    boolean backing = role == TrackRole.HARMONY;
    String title = backing ? kind + "Vocals" : vocals.title();
    Track track =
        new Track(
            role.title() + " (" + title + ")",
            role,
            free(taken),
            backing ? 52 : vocals.program(),
            pan,
            notes,
            List.of(),
            syllables);
    return new Part(track, Playing.COUNTER, false);
  }

  /** Notes with a syllable, and those that go on with it. */
  private static List<Note> sung(Track lead) {
    Set<Integer> words = lead.syllables().stream().map(Syllable::tick).collect(Collectors.toSet());
    List<Note> sung = new ArrayList<>();
    for (Note note : lead.notes()) {
      boolean goesOn =
          !sung.isEmpty() && note.tick() - sung.get(sung.size() - 1).end() <= Ticks.PER_SIXTEENTH;
      if (words.contains(note.tick()) || goesOn) {
        sung.add(note);
      }
    }
    return sung;
  }

  private static Set<Integer> channels(List<Part> parts) {
    return parts.stream()
        .map(p -> p.track().channel())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // Sixteen channels are enough but for the fullest bands; there the last is shared.
  private static int free(Set<Integer> taken) {
    int channel = 0;
    while (channel < 15 && (channel == Track.DRUM_CHANNEL || taken.contains(channel))) {
      channel++;
    }
    taken.add(channel);
    return channel;
  }
}

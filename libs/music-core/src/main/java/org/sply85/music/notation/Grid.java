package org.sply85.music.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Ticks;
import org.sply85.music.Track;
import org.sply85.music.midi.TrackEvents;

/**
 * Puts the notes of one track on the grid of the notation: sixteenths, or eighth triplets in those
 * quarters of a simple meter whose onsets lie much closer to them.
 *
 * <p>A part is written in one voice. Notes that start together make a chord as long as its longest
 * note; a chord ends where the next starts; a gap of a sixteenth or less before the next onset is
 * articulation and is closed. Drum strokes last to the next stroke or beat.
 */
final class Grid {
  /** Twelve units a quarter note: a sixteenth is 3, an eighth triplet 4. */
  static final int UNITS_PER_QUARTER = 12;

  static final int SIXTEENTH = 3;
  private static final int TRIPLET = 4;
  private static final int TICKS_PER_UNIT = Ticks.PER_QUARTER / UNITS_PER_QUARTER;

  private final TreeSet<Integer> tripletQuarters = new TreeSet<>();
  private final List<Sounding> soundings;

  /** Reads the track as notation in the given meter. */
  Grid(Track track, Meter meter) {
    List<Note> notes = TrackEvents.playable(track.notes());
    if (meter.unit() == 4) {
      findTriplets(notes);
    }
    soundings = List.copyOf(cut(chords(notes, texts(track)), track.drums()));
  }

  List<Sounding> soundings() {
    return soundings;
  }

  /** Whether the quarter note that holds the unit is divided in three. */
  boolean triplets(int unit) {
    return tripletQuarters.contains(unit / UNITS_PER_QUARTER);
  }

  /** Start of the first quarter after the unit that is divided in three, or else {@code end}. */
  int nextTriplets(int unit, int end) {
    Integer quarter = tripletQuarters.higher(unit / UNITS_PER_QUARTER);
    return quarter == null ? end : Math.min(end, quarter * UNITS_PER_QUARTER);
  }

  private void findTriplets(List<Note> notes) {
    Map<Integer, List<Note>> byQuarter =
        notes.stream()
            .collect(
                Collectors.groupingBy(
                    n -> n.tick() / Ticks.PER_QUARTER, TreeMap::new, Collectors.toList()));
    byQuarter.forEach(
        (quarter, inside) -> {
          if (2 * distance(inside, TRIPLET) < distance(inside, SIXTEENTH)) {
            tripletQuarters.add(quarter);
          }
        });
  }

  private static int distance(List<Note> notes, int step) {
    return notes.stream()
        .mapToInt(n -> Math.abs(n.tick() - nearest(n.tick(), step) * TICKS_PER_UNIT))
        .sum();
  }

  private static int nearest(int tick, int step) {
    int ticks = step * TICKS_PER_UNIT;
    return (tick + ticks / 2) / ticks * step;
  }

  private static Map<Integer, String> texts(Track track) {
    Map<Integer, String> texts = new TreeMap<>();
    for (Syllable syllable : track.syllables()) {
      texts.putIfAbsent(Math.max(0, syllable.tick()), syllable.text());
    }
    return texts;
  }

  private List<Sounding> chords(List<Note> notes, Map<Integer, String> texts) {
    TreeMap<Integer, Sounding> chords = new TreeMap<>();
    for (Note note : notes) {
      int step = step(note.tick());
      int start = nearest(note.tick(), step);
      int end =
          Math.max(start + step(start * TICKS_PER_UNIT), nearest(note.end(), step(note.end() - 1)));
      Optional<String> text = Optional.ofNullable(texts.get(note.tick()));
      Sounding alone = new Sounding(start, end, List.of(note.pitch()), text);
      chords.merge(start, alone, Grid::together);
    }
    return new ArrayList<>(chords.values());
  }

  private int step(int tick) {
    return tripletQuarters.contains(tick / Ticks.PER_QUARTER) ? TRIPLET : SIXTEENTH;
  }

  private static Sounding together(Sounding a, Sounding b) {
    TreeSet<Integer> pitches = new TreeSet<>(a.pitches());
    pitches.addAll(b.pitches());
    return new Sounding(
        a.start(),
        Math.max(a.end(), b.end()),
        List.copyOf(pitches),
        a.text().isPresent() ? a.text() : b.text());
  }

  private static List<Sounding> cut(List<Sounding> chords, boolean drums) {
    for (int i = 0; i < chords.size(); i++) {
      Sounding chord = chords.get(i);
      int next = i + 1 < chords.size() ? chords.get(i + 1).start() : Integer.MAX_VALUE;
      int end = Math.min(next, drums ? nextBeat(chord.start()) : chord.end());
      chords.set(i, chord.endingAt(!drums && next - end <= SIXTEENTH ? next : end));
    }
    return chords;
  }

  private static int nextBeat(int unit) {
    return (unit / UNITS_PER_QUARTER + 1) * UNITS_PER_QUARTER;
  }
}

package org.sply85.music;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A whole song as notes: what is written to MIDI and MusicXML, and played. Ticks count from the
 * start of the song, {@link Ticks#PER_QUARTER} to a quarter note.
 *
 * @param title the song's title
 * @param meter one meter for the whole song, as {@link Meter#parse} reads it
 * @param tempos at least one, the first at tick 0
 * @param keys at least one, the first at tick 0
 * @param sections in order, the first at tick 0, without gaps
 * @param chords in order, in concert pitch
 * @param tracks the band
 */
public record Score(
    String title,
    String meter,
    List<TempoMark> tempos,
    List<KeyMark> keys,
    List<SectionMark> sections,
    List<ChordSpan> chords,
    List<Track> tracks) {
  public Score {
    Checks.notBlank("title", title);
    Meter.parse(meter);
    tempos = List.copyOf(tempos);
    keys = List.copyOf(keys);
    sections = List.copyOf(sections);
    chords = List.copyOf(chords);
    tracks = List.copyOf(tracks);
    if (tempos.isEmpty() || tempos.get(0).tick() != 0) {
      throw new IllegalArgumentException("the first tempo must stand at tick 0, was " + tempos);
    }
    if (keys.isEmpty() || keys.get(0).tick() != 0) {
      throw new IllegalArgumentException("the first key must stand at tick 0, was " + keys);
    }
  }

  /** Length of the form in ticks: the end of the last section. */
  public int lengthTicks() {
    int barTicks = Meter.parse(meter).barTicks();
    return sections.stream().mapToInt(s -> s.tick() + s.bars() * barTicks).max().orElse(0);
  }

  /** Seconds from the start of the song to the tick, following the tempo map. */
  public double secondsAt(int tick) {
    double seconds = 0;
    for (int i = 0; i < tempos.size(); i++) {
      int from = tempos.get(i).tick();
      int to = i + 1 < tempos.size() ? Math.min(tick, tempos.get(i + 1).tick()) : tick;
      if (to > from || i == 0) {
        seconds += Ticks.toSeconds(to - from, tempos.get(i).bpm());
      }
    }
    return seconds;
  }

  /** The first track of the role, if the band has one. */
  public Optional<Track> track(TrackRole role) {
    return tracks.stream().filter(t -> t.role() == role).findFirst();
  }

  /**
   * The notes of all tracks of the role by onset: a lead may be a singer's and, in a solo, a
   * guitar's.
   */
  public List<Note> notes(TrackRole role) {
    return tracks.stream()
        .filter(t -> t.role() == role)
        .flatMap(t -> t.notes().stream())
        .sorted(Comparator.comparingInt(Note::tick))
        .toList();
  }

  /** The last tick at which any note still sounds. */
  public int lastSoundingTick() {
    return tracks.stream()
        .flatMap(t -> t.notes().stream())
        .max(Comparator.comparingInt(Note::end))
        .map(Note::end)
        .orElse(0);
  }

  /** The same score with other tracks. */
  public Score withTracks(List<Track> newTracks) {
    return new Score(title, meter, tempos, keys, sections, chords, newTracks);
  }
}

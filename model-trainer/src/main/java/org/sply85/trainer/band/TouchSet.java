package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.List;
import org.sply85.encoding.band.TouchLine;
import org.sply85.encoding.band.TouchNote;
import org.sply85.trainer.corpus.Split;

/**
 * Performances to learn touch from, note by note.
 *
 * @param lines one for each performance
 */
public record TouchSet(List<Line> lines) {
  /**
   * A performance.
   *
   * @param id names it
   * @param split its side
   * @param timed whether its onsets are as played; else only velocities can be learnt
   * @param notes in order
   */
  public record Line(String id, Split split, boolean timed, List<TouchNote> notes) {
    /** {@code float[note][TouchNote.FEATURES]}; before the first note was a note without touch. */
    public float[][] features() {
      float[][] features = new float[notes.size()][];
      TouchNote before = new TouchNote(0, 2, 1, 60, 0, 0, 0);
      for (int i = 0; i < features.length; i++) {
        features[i] = notes.get(i).features(before);
        before = notes.get(i);
      }
      return features;
    }

    /** {@code float[note][TouchNote.TARGETS]}. */
    public float[][] targets() {
      return notes.stream().map(TouchNote::targets).toArray(float[][]::new);
    }
  }

  public TouchSet {
    lines = List.copyOf(lines);
  }

  /** The pianists of POP909 (velocities only: its onsets are on a grid). */
  public static TouchSet pianists(List<BandSong> songs) {
    List<Line> lines = new ArrayList<>();
    for (BandSong song : songs) {
      String id = song.song().id();
      lines.add(new Line(id, Split.of(id), false, TouchLine.of(song.piano(), song.song().meter())));
    }
    return new TouchSet(lines);
  }

  /** The melodies of POP909 (velocities only). */
  public static TouchSet melodies(List<BandSong> songs) {
    List<Line> lines = new ArrayList<>();
    for (BandSong song : songs) {
      String id = song.song().id();
      List<TouchNote> notes = TouchLine.ofMelody(song.song().melody(), song.song().meter());
      lines.add(new Line(id, Split.of(id), false, notes));
    }
    return new TouchSet(lines);
  }

  /** Drummers, with their timing. */
  public static TouchSet drummers(List<DrumPerformance> performances) {
    List<Line> lines = new ArrayList<>();
    for (DrumPerformance p : performances) {
      lines.add(
          new Line(p.id(), Split.of(p.id()), true, TouchLine.ofDrums(p.strokes(), p.meter())));
    }
    return new TouchSet(lines);
  }

  /** The lines of all. */
  public static TouchSet all(List<TouchSet> sets) {
    return new TouchSet(sets.stream().flatMap(s -> s.lines().stream()).toList());
  }

  /** The lines on one side of the split. */
  public TouchSet side(Split split) {
    return new TouchSet(lines.stream().filter(l -> l.split() == split).toList());
  }

  /** How many notes there are in all. */
  public int size() {
    return lines.stream().mapToInt(l -> l.notes().size()).sum();
  }
}

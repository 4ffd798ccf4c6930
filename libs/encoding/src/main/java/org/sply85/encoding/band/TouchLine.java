package org.sply85.encoding.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Measures touch: how each note of a performance departs from its bar. */
public final class TouchLine {
  private static final int LONGEST_GAP = 16;

  private TouchLine() {}

  /**
   * The notes of a pitched part, by onset and pitch.
   *
   * @param notes with their played onsets; bar 0 starts at tick 0
   */
  public static List<TouchNote> of(List<Note> notes, Meter meter) {
    return read(notes, meter, false);
  }

  /** The notes of a melody of one voice, each against the mean of them all. */
  public static List<TouchNote> ofMelody(List<Note> notes, Meter meter) {
    double mean = notes.stream().mapToInt(Note::velocity).average().orElse(0);
    List<TouchNote> touched = new ArrayList<>();
    int before = Integer.MIN_VALUE / 2;
    for (Note note : notes) {
      int step = step(note);
      int inBar = Math.floorMod(step, meter.stepsPerBar());
      int since = Math.min(LONGEST_GAP, step - before);
      double velocity = note.velocity() - mean;
      touched.add(new TouchNote(inBar, TouchNote.MELODY, 1, note.pitch(), since, velocity, 0));
      before = step;
    }
    return touched;
  }

  /** The strokes of a drum part that have a {@link DrumLane}. */
  public static List<TouchNote> ofDrums(List<Note> notes, Meter meter) {
    List<Note> known =
        notes.stream().filter(n -> DrumLane.of(n.pitch(), n.velocity()).isPresent()).toList();
    return read(known, meter, true);
  }

  private static List<TouchNote> read(List<Note> notes, Meter meter, boolean drums) {
    List<Note> sorted =
        notes.stream()
            .sorted(Comparator.comparingInt(TouchLine::step).thenComparingInt(Note::pitch))
            .toList();
    List<TouchNote> touched = new ArrayList<>();
    int perBar = meter.stepsPerBar();
    int lastOnset = Integer.MIN_VALUE / 2;
    for (int from = 0; from < sorted.size(); ) {
      int step = step(sorted.get(from));
      int to = from;
      while (to < sorted.size() && step(sorted.get(to)) == step) {
        to++;
      }
      double mean = barMean(sorted, Math.floorDiv(step, perBar), perBar);
      int since = Math.min(LONGEST_GAP, step - lastOnset);
      for (int i = from; i < to; i++) {
        Note note = sorted.get(i);
        int voice = drums ? 3 + lane(note) : i == to - 1 ? 2 : i == from ? 0 : 1;
        double late = (double) note.tick() / Ticks.PER_SIXTEENTH - step;
        touched.add(
            new TouchNote(
                Math.floorMod(step, perBar),
                voice,
                to - from,
                note.pitch(),
                since,
                note.velocity() - mean,
                late));
      }
      lastOnset = step;
      from = to;
    }
    return touched;
  }

  private static int lane(Note note) {
    return DrumLane.of(note.pitch(), note.velocity()).orElseThrow().ordinal();
  }

  private static double barMean(List<Note> sorted, int bar, int perBar) {
    int low = firstFrom(sorted, bar * perBar);
    int high = firstFrom(sorted, (bar + 1) * perBar);
    return sorted.subList(low, high).stream().mapToInt(Note::velocity).average().orElse(0);
  }

  private static int firstFrom(List<Note> sorted, int step) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (step(sorted.get(middle)) < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int step(Note note) {
    return Math.floorDiv(note.tick() + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}

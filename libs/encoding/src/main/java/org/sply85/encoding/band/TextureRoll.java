package org.sply85.encoding.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * One bar of accompaniment, relative to the chords under it: the same texture can be laid on any
 * chord in any key. Tones of a chord and of its scale come back as they were; others become their
 * neighbours.
 *
 * @param steps sixteenths in the bar: 16 in 4/4, 12 in 3/4 and 6/8
 * @param notes by onset, then slot; of a slot at most one sounds at a time
 */
public record TextureRoll(int steps, List<TextureNote> notes) {
  /** Octaves times chord-scale steps. */
  public static final int SLOTS = 35;

  /** MIDI pitch near which the lowest root lies: roots from E1 up, so slots reach from E1 to E6. */
  public static final int REGISTER = 34;

  private static final Comparator<TextureNote> ORDER =
      Comparator.comparingInt(TextureNote::step).thenComparingInt(TextureNote::slot);

  public TextureRoll {
    notes = notes.stream().sorted(ORDER).toList();
    for (TextureNote note : notes) {
      if (note.end() > steps) {
        throw new IllegalArgumentException(
            "a note must end within %d steps, was %s".formatted(steps, note));
      }
    }
  }

  /**
   * The notes that begin in a bar, cut at its end, each relative to the chord at its onset. Notes
   * where no chord sounds are left out; notes beyond the five octaves are brought in by octaves.
   *
   * @param notes their onsets on or near the grid of sixteenths
   * @param chords in order, of the same time as the notes
   * @param key the key in force
   * @param barStart tick of the bar
   * @param meter the time signature
   */
  public static TextureRoll of(
      List<Note> notes, List<ChordSpan> chords, Key key, int barStart, Meter meter) {
    int steps = meter.stepsPerBar();
    Map<Integer, TextureNote> cells = new TreeMap<>(); // by step and slot
    for (Note note : notes) {
      int step = nearest(note.tick() - barStart);
      if (step < 0 || step >= steps) {
        continue;
      }
      ChordSpan chord = at(chords, barStart + step * Ticks.PER_SIXTEENTH);
      if (chord != null) {
        int slot = folded(ChordScale.of(chord.chord(), key).slot(note.pitch(), REGISTER));
        int end = Math.max(step + 1, Math.min(steps, nearest(note.end() - barStart)));
        TextureNote cell = new TextureNote(step, end - step, slot, note.velocity());
        cells.merge(step * SLOTS + slot, cell, (a, b) -> a.steps() >= b.steps() ? a : b);
      }
    }
    return new TextureRoll(steps, oneAtATime(cells.values()));
  }

  // A slot that is struck anew ends there.
  private static List<TextureNote> oneAtATime(Iterable<TextureNote> ordered) {
    List<TextureNote> kept = new ArrayList<>();
    int[] last = new int[SLOTS];
    java.util.Arrays.fill(last, -1);
    for (TextureNote note : ordered) {
      int before = last[note.slot()];
      if (before >= 0 && kept.get(before).end() > note.step()) {
        TextureNote b = kept.get(before);
        kept.set(before, new TextureNote(b.step(), note.step() - b.step(), b.slot(), b.velocity()));
      }
      last[note.slot()] = kept.size();
      kept.add(note);
    }
    return kept;
  }

  private static int nearest(int ticks) {
    return Math.floorDiv(ticks + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }

  static int folded(int slot) {
    int folded = slot;
    while (folded < 0) {
      folded += ChordScale.STEPS;
    }
    while (folded >= SLOTS) {
      folded -= ChordScale.STEPS;
    }
    return folded;
  }

  /** The chord at the tick; null if none sounds. */
  static ChordSpan at(List<ChordSpan> chords, int tick) {
    int low = 0;
    int high = chords.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      ChordSpan span = chords.get(middle);
      if (span.tick() > tick) {
        high = middle - 1;
      } else if (span.end() <= tick) {
        low = middle + 1;
      } else {
        return span;
      }
    }
    return null;
  }

  /**
   * The texture over a chord, from tick 0.
   *
   * @param register MIDI pitch near which the lowest root lies, {@link #REGISTER} to keep the
   *     texture's own
   */
  public List<Note> realise(Chord chord, Key key, int register) {
    ChordScale scale = ChordScale.of(chord, key);
    List<Note> played = new ArrayList<>();
    for (TextureNote note : notes) {
      int pitch = scale.pitch(note.slot(), register);
      if (pitch >= 0 && pitch <= 127) {
        played.add(
            new Note(
                note.step() * Ticks.PER_SIXTEENTH,
                note.steps() * Ticks.PER_SIXTEENTH,
                pitch,
                note.velocity()));
      }
    }
    return played;
  }

  /** Onsets and holds, 0 or 1: {@code float[step][slot][onset, hold]}; onsets hold, too. */
  public float[][][] planes() {
    float[][][] planes = new float[steps][SLOTS][2];
    for (TextureNote note : notes) {
      planes[note.step()][note.slot()][0] = 1;
      for (int step = note.step(); step < note.end(); step++) {
        planes[step][note.slot()][1] = 1;
      }
    }
    return planes;
  }

  /** Velocities at the onsets, 0..1 for 0..127, 0 elsewhere: {@code float[step][slot]}. */
  public float[][] velocities() {
    float[][] plane = new float[steps][SLOTS];
    notes.forEach(n -> plane[n.step()][n.slot()] = n.velocity() / 127f);
    return plane;
  }

  /**
   * The texture of planes as a model gives them.
   *
   * @param planes {@code float[step][slot][onset, hold]}, probabilities; from a half they count
   * @param velocities {@code float[step][slot]}, 0..1
   */
  public static TextureRoll of(float[][][] planes, float[][] velocities) {
    List<TextureNote> notes = new ArrayList<>();
    for (int step = 0; step < planes.length; step++) {
      for (int slot = 0; slot < SLOTS; slot++) {
        if (planes[step][slot][0] >= 0.5f) {
          int end = step + 1;
          while (end < planes.length
              && planes[end][slot][1] >= 0.5f
              && planes[end][slot][0] < 0.5f) {
            end++;
          }
          int velocity = Math.round(127 * velocities[step][slot]);
          notes.add(new TextureNote(step, end - step, slot, Math.max(1, Math.min(127, velocity))));
        }
      }
    }
    return new TextureRoll(planes.length, notes);
  }

  /** The steps at which notes begin, bit i for step i. */
  public int onsets() {
    int mask = 0;
    for (TextureNote note : notes) {
      mask |= 1 << note.step();
    }
    return mask;
  }

  /** Mean number of notes that sound at a step where any does; 0 for an empty bar. */
  public double polyphony() {
    int[] sounding = new int[steps];
    for (TextureNote note : notes) {
      for (int step = note.step(); step < note.end(); step++) {
        sounding[step]++;
      }
    }
    return java.util.Arrays.stream(sounding).filter(s -> s > 0).average().orElse(0);
  }

  /** Mean slot of the notes; 0 for an empty bar. */
  public double height() {
    return notes.stream().mapToInt(TextureNote::slot).average().orElse(0);
  }

  /** Mean velocity of the notes; 0 for an empty bar. */
  public double loudness() {
    return notes.stream().mapToInt(TextureNote::velocity).average().orElse(0);
  }
}

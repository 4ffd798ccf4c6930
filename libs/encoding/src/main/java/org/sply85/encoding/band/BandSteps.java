package org.sply85.encoding.band;

import java.util.List;
import java.util.Set;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * What bass, comp and drums do at each sixteenth, as classes.
 *
 * <p>Bass, 24 classes: 0 silent, 1 holds, 2..22 strikes the slot 0..20 of {@link ChordScale}, 23
 * strikes a semitone below the bass of the next chord. Comp, 6 classes: 0 silent, 1 holds, 2
 * strikes one note, 3 two, 4 three and more, 5 three and more with force. Drums: a flag for each
 * {@link DrumLane}. Fill: whether the drums depart from the groove.
 *
 * @param bass class at each step
 * @param comp class at each step
 * @param drums bit {@code DrumLane.ordinal()} at each step
 * @param fill at each step
 */
public record BandSteps(int[] bass, int[] comp, int[] drums, boolean[] fill) {
  public static final int BASS_CLASSES = 24;
  public static final int COMP_CLASSES = 6;
  public static final int SILENT = 0;
  public static final int HOLDS = 1;

  /** The class of an approach tone. */
  public static final int APPROACH = 23;

  private static final int FIRST_SLOT = 2;
  private static final int BASS_SLOTS = 21;
  private static final int FORCE = 8;

  /** Length in sixteenths. */
  public int steps() {
    return bass.length;
  }

  /**
   * The bass as classes.
   *
   * @param line one voice; ticks from the first step
   * @param chords of the same time
   */
  public static int[] bass(List<Note> line, List<ChordSpan> chords, Key key, int steps) {
    int[] classes = new int[steps];
    for (Note note : line) {
      int step = step(note.tick());
      if (step < 0 || step >= steps) {
        continue;
      }
      ChordSpan chord = TextureRoll.at(chords, step * Ticks.PER_SIXTEENTH);
      if (chord != null) {
        classes[step] = bassClass(note, chord, chords, key);
        hold(classes, step, step(note.end()));
      }
    }
    return classes;
  }

  private static int bassClass(Note note, ChordSpan chord, List<ChordSpan> chords, Key key) {
    ChordScale scale = ChordScale.of(chord.chord(), key);
    ChordSpan next = TextureRoll.at(chords, chord.end());
    boolean foreign = scale.step(note.pitch()) < 0;
    boolean leads =
        next != null
            && Math.floorMod(next.chord().bassPitchClass() - note.pitch(), 12) == 1
            && chord.end() - note.tick() <= Ticks.PER_QUARTER;
    if (foreign && leads) {
      return APPROACH;
    }
    int slot = scale.slot(note.pitch(), TextureRoll.REGISTER);
    while (slot < 0) {
      slot += ChordScale.STEPS;
    }
    return FIRST_SLOT + Math.min(slot, BASS_SLOTS - ChordScale.STEPS + slot % ChordScale.STEPS);
  }

  /**
   * The comp as classes.
   *
   * @param notes ticks from the first step
   */
  public static int[] comp(List<Note> notes, int steps) {
    int[] struck = new int[steps];
    double[] force = new double[steps];
    double mean = notes.stream().mapToInt(Note::velocity).average().orElse(0);
    for (Note note : notes) {
      int step = step(note.tick());
      if (step >= 0 && step < steps) {
        struck[step]++;
        force[step] += note.velocity();
      }
    }
    int[] classes = new int[steps];
    for (Note note : notes) {
      int step = step(note.tick());
      if (step >= 0 && step < steps) {
        boolean forced = force[step] / struck[step] >= mean + FORCE;
        classes[step] = struck[step] < 3 ? 1 + struck[step] : forced ? 5 : 4;
      }
    }
    notes.forEach(n -> hold(classes, Math.max(0, step(n.tick())), step(n.end())));
    return classes;
  }

  /** The drums as flags. */
  public static int[] drums(DrumRoll roll) {
    int[] flags = new int[roll.steps()];
    roll.strokes().forEach(s -> flags[s.step()] |= 1 << s.lane().ordinal());
    return flags;
  }

  /**
   * The pitches of bass classes over chords: the reverse of {@link #bass}.
   *
   * @param velocity of all notes
   */
  public static List<Note> bassNotes(int[] classes, List<ChordSpan> chords, Key key, int velocity) {
    List<Note> notes = new java.util.ArrayList<>();
    for (int step = 0; step < classes.length; step++) {
      ChordSpan chord = TextureRoll.at(chords, step * Ticks.PER_SIXTEENTH);
      if (classes[step] < FIRST_SLOT || chord == null) {
        continue;
      }
      int end = step + 1;
      while (end < classes.length && classes[end] == HOLDS) {
        end++;
      }
      int pitch = pitch(classes[step], chord, chords, key);
      int duration = (end - step) * Ticks.PER_SIXTEENTH;
      notes.add(new Note(step * Ticks.PER_SIXTEENTH, duration, pitch, velocity));
    }
    return notes;
  }

  private static int pitch(int bassClass, ChordSpan chord, List<ChordSpan> chords, Key key) {
    if (bassClass == APPROACH) {
      ChordSpan next = TextureRoll.at(chords, chord.end());
      int target = (next == null ? chord : next).chord().bassPitchClass();
      return TextureRoll.REGISTER - 6 + Math.floorMod(target - TextureRoll.REGISTER + 6, 12) - 1;
    }
    return ChordScale.of(chord.chord(), key).pitch(bassClass - FIRST_SLOT, TextureRoll.REGISTER);
  }

  /** Whether the classes of bass and comp are in range and all lines as long. */
  public boolean sound() {
    return Set.of(bass.length).equals(Set.of(comp.length))
        && drums.length == bass.length
        && fill.length == bass.length
        && java.util.Arrays.stream(bass).allMatch(c -> c >= 0 && c < BASS_CLASSES)
        && java.util.Arrays.stream(comp).allMatch(c -> c >= 0 && c < COMP_CLASSES);
  }

  private static void hold(int[] classes, int from, int to) {
    for (int step = from + 1; step < Math.min(to, classes.length); step++) {
      if (classes[step] == SILENT) {
        classes[step] = HOLDS;
      } else if (classes[step] >= FIRST_SLOT) {
        return;
      }
    }
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}

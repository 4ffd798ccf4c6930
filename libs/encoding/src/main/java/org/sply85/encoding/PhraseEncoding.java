package org.sply85.encoding;

import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.ChordFamily;
import org.sply85.statistics.Passage;

/**
 * Writes four bars of four quarters, melody and chords, as 64 sixteenths to be judged: what begins,
 * how it moves, where it stands above the chord's root and above the tonic. Neither the length of
 * notes nor the register nor the section's role is told: those of real songs come from transcribers
 * and guesses, and would tell corpora apart instead of music.
 */
public final class PhraseEncoding {
  /** Bars. */
  public static final int BARS = 4;

  /** Sixteenths. */
  public static final int STEPS = 64;

  /** Numbers a step. */
  public static final int FEATURES =
      1 + 13 + 12 + 12 + 1 + 5 + 1 + 12 + ChordFamily.values().length + 2 + 1;

  private static final int[] STEEPEST = {1, 2, 4, 7, 11}; // semitones of a bucket; more: leaps

  private PhraseEncoding() {}

  /** Whether phrases of this meter can be written. */
  public static boolean fits(Meter meter) {
    return meter.equals(Meter.FOUR_FOUR);
  }

  /** The steps of a phrase, {@code [steps][features]}. */
  public static float[][] steps(Passage phrase) {
    Chord[] chords = chords(phrase);
    Note[] onsets = new Note[STEPS];
    for (Note note : phrase.melody()) {
      int onset = step(note.tick());
      if (onset >= 0 && onset < STEPS) {
        onsets[onset] = note;
      }
    }
    double mean = phrase.melody().stream().mapToInt(Note::pitch).average().orElse(66);
    float[][] steps = new float[STEPS][];
    Note before = null;
    for (int s = 0; s < STEPS; s++) {
      Features f = new Features();
      f.flag(onsets[s] != null);
      note(f, onsets[s], before, chords[s], phrase, mean);
      before = onsets[s] == null ? before : onsets[s];
      f.oneHot(MelodyEncoding.weight(s, phrase.meter()), 5);
      chord(f, chords[s], s > 0 && chords[s] != null && !chords[s].equals(chords[s - 1]), phrase);
      f.oneHot(phrase.key().mode() == Mode.MINOR ? 1 : 0, 2);
      f.number((double) s / STEPS);
      steps[s] = f.toArray();
    }
    return steps;
  }

  private static void note(
      Features f, Note note, Note before, Chord chord, Passage phrase, double mean) {
    if (note == null) {
      f.unknown(13 + 12 + 12 + 1);
      return;
    }
    if (before == null) {
      f.unknown(13);
    } else {
      f.oneHot(bucket(note.pitch() - before.pitch()), 13);
    }
    if (chord == null) {
      f.unknown(12);
    } else {
      f.oneHot(Math.floorMod(note.pitch() - chord.root(), 12), 12);
    }
    f.oneHot(Math.floorMod(note.pitch() - phrase.key().tonic(), 12), 12);
    f.number((note.pitch() - mean) / 12);
  }

  /** 6 stays, 0..5 falls, 7..12 rises; the further from 6 the steeper. */
  private static int bucket(int interval) {
    int size = Math.abs(interval);
    int steep = size == 0 ? 0 : 1;
    for (int most : STEEPEST) {
      steep += size > most ? 1 : 0;
    }
    return 6 + Integer.signum(interval) * steep;
  }

  private static void chord(Features f, Chord chord, boolean changes, Passage phrase) {
    if (chord == null) {
      f.unknown(1 + 12 + ChordFamily.values().length);
      return;
    }
    f.flag(changes);
    f.oneHot(Math.floorMod(chord.root() - phrase.key().tonic(), 12), 12);
    f.oneHot(ChordFamily.of(chord.quality()).ordinal(), ChordFamily.values().length);
  }

  private static Chord[] chords(Passage phrase) {
    Chord[] chords = new Chord[STEPS];
    for (ChordSpan span : phrase.chords()) {
      Chord chord = span.chord();
      for (int s = Math.max(0, step(span.tick())); s < Math.min(STEPS, step(span.end())); s++) {
        chords[s] = chord;
      }
    }
    return chords;
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}

package org.sply85.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Figures of a keyboard part on the grid of 16ths: {@code KEYBOARD_QUALIFIED} (share of notes of a
 * 32nd or longer, as MuseGAN's QN), {@code KEYBOARD_POLYPHONY} (mean number of keys held where any
 * is, MusPy's polyphony), {@code KEYBOARD_SAME_PATTERN} (share of bars with notes whose onsets
 * equal those of the bar before), {@code KEYBOARD_GROOVE} (GS of MusDr), {@code
 * KEYBOARD_GROOVE_NEXT} (the same of neighbouring bars), {@code KEYBOARD_PITCH_CLASSES} (those that
 * begin in a bar that has notes), {@code KEYBOARD_NOTES} (in a bar that has notes), {@code
 * KEYBOARD_PITCH} (mean MIDI note number) and {@code KEYBOARD_VELOCITY_SD} (standard deviation).
 */
public final class KeyboardMeasures {
  private static final int THIRTY_SECOND = Ticks.PER_SIXTEENTH / 2;

  private KeyboardMeasures() {}

  /** The part's figures; none if it has no notes within the bars. */
  public static Map<String, Double> of(List<Note> notes, Meter meter, int bars) {
    Map<String, Double> figures = new TreeMap<>();
    int steps = meter.stepsPerBar();
    long[] onsets = new long[bars];
    int[] held = new int[bars * steps];
    List<Set<Integer>> classes = new java.util.ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      classes.add(new HashSet<>());
    }
    Mean qualified = new Mean();
    for (Note note : notes) {
      int step = step(note.tick());
      if (step >= 0 && step < held.length) {
        qualified.add(note.duration() >= THIRTY_SECOND ? 1 : 0);
        onsets[step / steps] |= 1L << (step % steps);
        classes.get(step / steps).add(note.pitch() % 12);
        int end = Math.max(step + 1, step(note.end()));
        for (int at = step; at < Math.min(end, held.length); at++) {
          held[at]++;
        }
      }
    }
    if (qualified.count() > 0) {
      figures.put("KEYBOARD_QUALIFIED", qualified.value());
      figures.put("KEYBOARD_POLYPHONY", polyphony(held));
      addPatterns(onsets, steps, figures);
      figures.put(
          "KEYBOARD_PITCH_CLASSES",
          classes.stream().filter(c -> !c.isEmpty()).mapToInt(Set::size).average().orElseThrow());
      long sounding = classes.stream().filter(c -> !c.isEmpty()).count();
      figures.put("KEYBOARD_NOTES", (double) qualified.count() / sounding);
      figures.put("KEYBOARD_PITCH", notes.stream().mapToInt(Note::pitch).average().orElseThrow());
      figures.put("KEYBOARD_VELOCITY_SD", velocityDeviation(notes));
    }
    return figures;
  }

  private static double velocityDeviation(List<Note> notes) {
    double mean = notes.stream().mapToInt(Note::velocity).average().orElseThrow();
    return Math.sqrt(
        notes.stream()
            .mapToDouble(n -> (n.velocity() - mean) * (n.velocity() - mean))
            .average()
            .orElseThrow());
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }

  private static double polyphony(int[] held) {
    Mean mean = new Mean();
    for (int keys : held) {
      if (keys > 0) {
        mean.add(keys);
      }
    }
    return mean.value();
  }

  private static void addPatterns(long[] onsets, int steps, Map<String, Double> figures) {
    Mean same = new Mean();
    Mean groove = new Mean();
    Mean next = new Mean();
    for (int bar = 0; bar < onsets.length; bar++) {
      if (onsets[bar] != 0) {
        if (bar > 0 && onsets[bar - 1] != 0) {
          same.add(onsets[bar] == onsets[bar - 1] ? 1 : 0);
          next.add(1 - (double) Long.bitCount(onsets[bar] ^ onsets[bar - 1]) / steps);
        }
        for (int other = 0; other < bar; other++) {
          if (onsets[other] != 0) {
            groove.add(1 - (double) Long.bitCount(onsets[bar] ^ onsets[other]) / steps);
          }
        }
      }
    }
    if (same.count() > 0) {
      figures.put("KEYBOARD_SAME_PATTERN", same.value());
      figures.put("KEYBOARD_GROOVE_NEXT", next.value());
    }
    if (groove.count() > 0) {
      figures.put("KEYBOARD_GROOVE", groove.value());
    }
  }
}

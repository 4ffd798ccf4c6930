package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.sply85.music.Seeds;

/**
 * One pass of one singer over the notes, and its place in the stereo image.
 *
 * @param name of the pass; decides what is random in it
 * @param singer who sings
 * @param shift semitones added to every note
 * @param gainDb level
 * @param pan -1 left .. 1 right
 * @param looseSeconds standard deviation of the onsets; 0 for a lead, which is exact
 * @param sings which notes are sung
 */
public record Take(
    String name,
    Singer singer,
    double shift,
    double gainDb,
    double pan,
    double looseSeconds,
    Predicate<SungNote> sings) {
  /** A lead in the middle. */
  static Take lead(String name, Singer singer, double shift, Predicate<SungNote> sings) {
    return new Take(name, singer, shift, 0, 0, 0, sings);
  }

  /** The notes of this pass: words are sung whole or not at all. */
  List<SungNote> notes(List<SungNote> all, long seed) {
    RandomGenerator random = Seeds.random(seed, name, "onsets");
    List<SungNote> notes = new ArrayList<>();
    boolean singing = false;
    double last = 0;
    for (SungNote note : all) {
      double late = looseSeconds * Math.max(-2, Math.min(2, random.nextGaussian()));
      if (note.syllable().map(SungSyllable::startsWord).orElse(false)) {
        singing = sings.test(note);
      }
      if (singing && (!notes.isEmpty() || note.syllable().isPresent())) {
        double start = Math.max(last, note.startSeconds() + late);
        double end = Math.max(start + 0.05, note.endSeconds() + late);
        notes.add(new SungNote(start, end, inside(note.pitch()), note.velocity(), note.syllable()));
        if (notes.size() > 1) {
          trim(notes, notes.size() - 2, start);
        }
        last = start + 0.02;
      }
    }
    return notes;
  }

  private static void trim(List<SungNote> notes, int index, double end) {
    SungNote note = notes.get(index);
    if (note.endSeconds() > end) {
      notes.set(
          index,
          new SungNote(note.startSeconds(), end, note.pitch(), note.velocity(), note.syllable()));
    }
  }

  // By octaves into what can be sung.
  private double inside(double pitch) {
    double shifted = pitch + shift;
    while (shifted > SungNote.HIGHEST) {
      shifted -= 12;
    }
    while (shifted < SungNote.LOWEST) {
      shifted += 12;
    }
    return shifted;
  }
}

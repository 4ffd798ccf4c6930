package org.sply85.statistics;

import java.util.List;
import java.util.Optional;
import org.sply85.music.Note;

/** The shape of a phrase, told by the mean pitches of its first, middle and last third. */
public enum Contour {
  /** The middle lies highest. */
  ARCH,
  /** The end lies more than a semitone below the beginning. */
  DESCENDING,
  /** The end lies more than a semitone above the beginning. */
  ASCENDING,
  /** The middle lies lowest. */
  VALLEY,
  /** None of these. */
  FLAT;

  private static final int FEWEST_NOTES = 6;
  private static final double BEND = 0.5;

  /** The contour of a phrase's notes; empty for fewer than six. */
  public static Optional<Contour> of(List<Note> notes) {
    if (notes.size() < FEWEST_NOTES) {
      return Optional.empty();
    }
    int third = notes.size() / 3;
    double first = mean(notes.subList(0, third));
    double middle = mean(notes.subList(third, notes.size() - third));
    double last = mean(notes.subList(notes.size() - third, notes.size()));
    if (middle > first + BEND && middle > last + BEND) {
      return Optional.of(ARCH);
    }
    if (Math.abs(first - last) > 1) {
      return Optional.of(first > last ? DESCENDING : ASCENDING);
    }
    return Optional.of(middle < first - BEND && middle < last - BEND ? VALLEY : FLAT);
  }

  private static double mean(List<Note> notes) {
    return notes.stream().mapToInt(Note::pitch).average().orElseThrow();
  }
}

package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes sung in one breath.
 *
 * @param notes in order, not overlapping, the first with a syllable
 */
record SungLine(List<SungNote> notes) {
  // What is longer is spoken as two lines, at the end of a word.
  private static final int MOST_SYLLABLES = 24;
  private static final double QUICK_BREATH = 0.15;

  SungLine {
    notes = List.copyOf(notes);
    if (notes.isEmpty() || notes.get(0).syllable().isEmpty()) {
      throw new IllegalArgumentException("a line must begin with a syllable, was " + notes);
    }
    for (int i = 1; i < notes.size(); i++) {
      if (notes.get(i).startSeconds() < notes.get(i - 1).endSeconds() - 1e-6) {
        throw new IllegalArgumentException(
            "notes of one voice must not overlap, did %s and %s"
                .formatted(notes.get(i - 1), notes.get(i)));
      }
    }
  }

  /** Cuts a song's notes where the singer may breathe. */
  static List<SungLine> of(List<SungNote> notes, double breathSeconds) {
    List<SungLine> lines = new ArrayList<>();
    List<SungNote> line = new ArrayList<>();
    int syllables = 0;
    for (SungNote note : notes) {
      boolean word = note.syllable().map(SungSyllable::startsWord).orElse(false);
      boolean rested =
          !line.isEmpty()
              && note.startSeconds() - line.get(line.size() - 1).endSeconds() >= breathSeconds;
      boolean full = word && syllables >= MOST_SYLLABLES;
      if (rested && note.syllable().isPresent() || full) {
        shorten(line, note.startSeconds());
        lines.add(new SungLine(line));
        line = new ArrayList<>();
        syllables = 0;
      }
      line.add(note);
      syllables += note.syllable().isPresent() ? 1 : 0;
    }
    if (!line.isEmpty()) {
      lines.add(new SungLine(line));
    }
    return lines;
  }

  /** Lets a line end early enough for a quick breath. */
  private static void shorten(List<SungNote> line, double next) {
    SungNote last = line.get(line.size() - 1);
    double half = (last.startSeconds() + last.endSeconds()) / 2;
    double end = Math.min(last.endSeconds(), Math.max(half, next - QUICK_BREATH));
    line.set(
        line.size() - 1,
        new SungNote(last.startSeconds(), end, last.pitch(), last.velocity(), last.syllable()));
  }

  /** What is sung, in order. */
  List<SungSyllable> syllables() {
    return notes.stream().flatMap(n -> n.syllable().stream()).toList();
  }

  double startSeconds() {
    return notes.get(0).startSeconds();
  }

  double endSeconds() {
    return notes.get(notes.size() - 1).endSeconds();
  }
}

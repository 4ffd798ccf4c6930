package org.sply85.music.notation;

import java.util.Map;

/**
 * A stretch of time that one note head or rest can show.
 *
 * @param start in units from the start of the song
 * @param length in units
 * @param triplet whether three stand in the time of two
 */
record Piece(int start, int length, boolean triplet) {
  private static final Map<Integer, String> TYPES =
      Map.of(
          3, "16th", 6, "eighth", 9, "eighth", 12, "quarter", 18, "quarter", 24, "half", 36, "half",
          48, "whole");

  int end() {
    return start + length;
  }

  /** MusicXML's name of the note value. */
  String type() {
    return TYPES.get(written());
  }

  /** Whether a dot follows. */
  boolean dotted() {
    return written() == 9 || written() == 18 || written() == 36;
  }

  private int written() {
    return triplet ? length * 3 / 2 : length;
  }
}

package org.sply85.local.lyrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a song.
 *
 * @param id of the song
 * @param prompt what was asked for; empty for real songs
 * @param title what the chorus should say; empty for real songs
 * @param topics words of the prompt that should be sung
 * @param quarters whether it is in 4/4, as the songs are that the table of places is of
 * @param written syllables of the chosen words, before they were arranged
 * @param lines in order
 */
record Sheet(
    String id,
    String prompt,
    String title,
    List<String> topics,
    boolean quarters,
    int written,
    List<SheetLine> lines) {
  Sheet {
    topics = List.copyOf(topics);
    lines = List.copyOf(lines);
  }

  /** The lines of each section of a role, in order. */
  List<List<SheetLine>> sections(String role) {
    Map<String, List<SheetLine>> sections = new LinkedHashMap<>();
    for (SheetLine line : lines) {
      if (line.role().equals(role)) {
        sections.computeIfAbsent(line.section(), s -> new ArrayList<>()).add(line);
      }
    }
    return List.copyOf(sections.values());
  }

  /** Where in a bar a note begins, as {@link SheetLine.SheetWord} counts; times in any unit. */
  static int place(int at, int bar, int beat) {
    int in = Math.floorMod(at, bar);
    if (in == 0) {
      return 0;
    }
    if (bar / beat % 2 == 0 && in == bar / 2) {
      return 1;
    }
    return in % beat == 0 ? 2 : in % (beat / 2) == 0 ? 3 : 4;
  }
}

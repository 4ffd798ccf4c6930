package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.music.Note;

/** Whole-line operations on notes. */
final class Lines {
  private static final Comparator<Note> ORDER =
      Comparator.comparingInt(Note::tick).thenComparingInt(Note::pitch);

  private Lines() {}

  /** The notes by onset, then pitch. */
  static List<Note> sorted(List<Note> notes) {
    return notes.stream().sorted(ORDER).toList();
  }

  /**
   * The notes made playable: nothing before tick 0, and no pitch struck while it still sounds — the
   * earlier note ends where the later begins, and of two at once the longer stays.
   */
  static List<Note> playable(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    int[] lastOfPitch = new int[128];
    java.util.Arrays.fill(lastOfPitch, -1);
    for (Note note : sorted(notes)) {
      Note next = note.tick() < 0 ? note.shifted(-note.tick()) : note;
      int before = lastOfPitch[next.pitch()];
      if (before >= 0 && kept.get(before).end() > next.tick()) {
        Note earlier = kept.get(before);
        if (earlier.tick() == next.tick()) {
          kept.set(before, earlier.duration() >= next.duration() ? earlier : next);
          continue;
        }
        kept.set(before, earlier.lasting(next.tick() - earlier.tick()));
      }
      lastOfPitch[next.pitch()] = kept.size();
      kept.add(next);
    }
    return kept;
  }

  /** A melody line followed by another whose first notes win over what they overlap. */
  static List<Note> joined(List<Note> before, List<Note> after) {
    if (after.isEmpty()) {
      return before;
    }
    List<Note> line = new ArrayList<>(cut(before, sorted(after).get(0).tick()));
    line.addAll(after);
    return sorted(line);
  }

  /** The notes that start before the tick, none sounding beyond it. */
  static List<Note> cut(List<Note> notes, int tick) {
    return notes.stream()
        .filter(n -> n.tick() < tick)
        .map(n -> n.end() > tick ? n.lasting(tick - n.tick()) : n)
        .toList();
  }

  /** The notes as a line of one voice: each ends where the next begins, the highest of a chord. */
  static List<Note> single(List<Note> notes) {
    List<Note> line = new ArrayList<>();
    for (Note note : sorted(notes)) {
      int last = line.size() - 1;
      if (last >= 0 && line.get(last).tick() == note.tick()) {
        line.set(last, note);
        continue;
      }
      if (last >= 0 && line.get(last).end() > note.tick()) {
        line.set(last, line.get(last).lasting(note.tick() - line.get(last).tick()));
      }
      line.add(note);
    }
    return line;
  }
}

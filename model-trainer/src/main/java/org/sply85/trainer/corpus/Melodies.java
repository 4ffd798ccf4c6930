package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Reads notes and chords from the corpora's units into ours. */
final class Melodies {
  private static final int VELOCITY = 90; // scores carry none
  private static final Key SPELLING = new Key(0, Mode.MAJOR);

  private Melodies() {}

  /**
   * One voice, its onsets on the 16th grid; of notes that fall on the same step the first is kept,
   * and a note ends where the next begins.
   *
   * @param ticksPerQuarter of the file
   */
  static List<Note> notes(JsonNode array, int ticksPerQuarter) {
    int scale = Ticks.PER_QUARTER / ticksPerQuarter;
    List<Note> notes = new ArrayList<>();
    for (JsonNode n : array) {
      int tick = onGrid(n.get(0).asInt() * scale);
      int end = Math.max(tick + 1, (n.get(0).asInt() + n.get(1).asInt()) * scale);
      if (!notes.isEmpty()) {
        Note last = notes.get(notes.size() - 1);
        if (tick <= last.tick()) {
          continue;
        }
        if (last.end() > tick) {
          notes.set(notes.size() - 1, last.lasting(tick - last.tick()));
        }
      }
      int velocity = n.size() > 3 ? Math.max(1, n.get(3).asInt()) : VELOCITY;
      notes.add(new Note(tick, end - tick, n.get(2).asInt(), velocity));
    }
    return notes;
  }

  /**
   * The same notes, each held to the next one's onset where the rest between them is no longer than
   * the given ticks: tails cut by transcription are not rests that anybody breathes in.
   */
  static List<Note> legato(List<Note> notes, int longestRest) {
    List<Note> held = new ArrayList<>(notes);
    for (int i = 0; i + 1 < held.size(); i++) {
      int rest = held.get(i + 1).tick() - held.get(i).end();
      if (rest > 0 && rest <= longestRest) {
        held.set(i, held.get(i).lasting(held.get(i + 1).tick() - held.get(i).tick()));
      }
    }
    return held;
  }

  /** Chords as {@code [onset, duration, label]}, labels that name no chord left out. */
  static List<ChordSpan> chords(JsonNode array, int ticksPerUnit) {
    List<ChordSpan> spans = new ArrayList<>();
    for (JsonNode c : array) {
      int tick = (int) Math.round(c.get(0).asDouble() * ticksPerUnit);
      int length = (int) Math.round(c.get(1).asDouble() * ticksPerUnit);
      if (length > 0) {
        ChordLabels.read(c.get(2).asText())
            .map(Melodies::label)
            .ifPresent(label -> spans.add(new ChordSpan(tick, length, label)));
      }
    }
    return spans;
  }

  private static String label(Chord chord) {
    return chord.label(SPELLING);
  }

  private static int onGrid(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH) * Ticks.PER_SIXTEENTH;
  }
}

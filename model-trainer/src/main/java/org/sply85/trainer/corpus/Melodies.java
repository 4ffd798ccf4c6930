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

  // In units of the file, of which 480 ticks are the largest: all sums stay within an int.
  private static final int LATEST = 3_000_000;
  private static final int LONGEST = 1_000_000;

  private Melodies() {}

  /**
   * A place in units of the file.
   *
   * @throws IllegalArgumentException if it is further off than any song is long
   */
  static int tick(JsonNode json, String what) {
    return Fields.whole(json, what, -LATEST, LATEST);
  }

  /**
   * The unit of a file.
   *
   * @throws IllegalArgumentException if ours is no multiple of it
   */
  static int ticksPerQuarter(JsonNode json) {
    int ticks = Fields.whole(json, "tpq", 1, Ticks.PER_QUARTER);
    if (Ticks.PER_QUARTER % ticks != 0) {
      throw new IllegalArgumentException(
          "expected tpq to divide %d, got %d".formatted(Ticks.PER_QUARTER, ticks));
    }
    return ticks;
  }

  /**
   * One voice, its onsets on the 16th grid; of notes that fall on the same step the first is kept,
   * and a note ends where the next begins.
   *
   * @param ticksPerQuarter of the file
   */
  static List<Note> notes(JsonNode array, int ticksPerQuarter) {
    int scale = Ticks.PER_QUARTER / ticksPerQuarter;
    List<Note> notes = new ArrayList<>();
    for (JsonNode n : Fields.list(array, "melody", 0)) {
      int onset = tick(n.get(0), "onset");
      int tick = onGrid(onset * scale);
      int length = Fields.whole(n.get(1), "duration", 0, LONGEST);
      int end = Math.max(tick + 1, (onset + length) * scale);
      if (!notes.isEmpty()) {
        Note last = notes.get(notes.size() - 1);
        if (tick <= last.tick()) {
          continue;
        }
        if (last.end() > tick) {
          notes.set(notes.size() - 1, last.lasting(tick - last.tick()));
        }
      }
      int velocity =
          n.size() > 3 ? Math.max(1, Fields.whole(n.get(3), "velocity", 0, 127)) : VELOCITY;
      int pitch = Fields.whole(n.get(2), "pitch", 0, 127);
      notes.add(new Note(tick, end - tick, pitch, velocity));
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
    for (JsonNode c : Fields.list(array, "chords", 0)) {
      double onset = Fields.number(c.get(0), "chord onset", -LATEST, LATEST);
      int tick = (int) Math.round(onset * ticksPerUnit);
      double lasts = Fields.number(c.get(1), "chord duration", 0, LONGEST);
      int length = (int) Math.round(lasts * ticksPerUnit);
      if (length > 0) {
        ChordLabels.read(Fields.text(c.get(2), "chord"))
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

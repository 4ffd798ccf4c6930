package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import org.sply85.encoding.Frame;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * A real melody as a sequence, and what it takes to make notes of tokens again.
 *
 * @param sequence its pitches
 * @param steps onset of each place, in sixteenths from the first bar
 * @param frame of its pitches
 */
public record Tune(Sequence sequence, List<Integer> steps, Frame frame) {
  private static final int VELOCITY = 80;

  public Tune {
    steps = List.copyOf(steps);
    if (steps.size() != sequence.size()) {
      throw new IllegalArgumentException(
          "%s has %d places and %d onsets".formatted(sequence.id(), sequence.size(), steps.size()));
    }
  }

  /** The notes of its first places, filled with tokens; a sixteenth each. */
  public List<Note> notes(List<Integer> tokens) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      notes.add(
          new Note(
              steps.get(i) * Ticks.PER_SIXTEENTH,
              Ticks.PER_SIXTEENTH,
              frame.pitch(tokens.get(i)),
              VELOCITY));
    }
    return notes;
  }
}

package org.sply85.encoding;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;

/**
 * What is known of a piece before its melody is: a real song's, or one being composed.
 *
 * @param source the kind of music
 * @param key the key it is in
 * @param meter its time signature
 * @param tempoBpm quarter notes per minute; 0 if unknown
 * @param bars length
 * @param chords ordered, not overlapping; ticks from the first bar
 * @param phrases in order, not overlapping; at least one
 */
public record Sheet(
    Source source,
    Key key,
    Meter meter,
    double tempoBpm,
    int bars,
    List<ChordSpan> chords,
    List<SheetPhrase> phrases) {
  public Sheet {
    chords = List.copyOf(chords);
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("a sheet must have at least one phrase, had none");
    }
  }

  /** Sixteenths in a bar. */
  public int barSteps() {
    return meter.stepsPerBar();
  }

  /** Index of the phrase that a step falls in, or of the nearest one before it, or of the first. */
  public int phraseAt(int step) {
    int bar = Math.floorDiv(step, barSteps());
    int found = 0;
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).startBar() <= bar) {
        found = i;
      }
    }
    return found;
  }
}

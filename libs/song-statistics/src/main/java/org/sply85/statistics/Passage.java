package org.sply85.statistics;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/**
 * A stretch of music to be measured: a phrase, a section or a whole song, real or made.
 *
 * @param melody one voice, ordered by onset; ticks from the first bar's start, negative for a
 *     pickup; may be empty
 * @param chords ordered, not overlapping; may be empty
 * @param key the key in force
 * @param meter the time signature
 * @param bars length, at least 1
 */
public record Passage(List<Note> melody, List<ChordSpan> chords, Key key, Meter meter, int bars) {
  public Passage {
    melody = List.copyOf(melody);
    chords = List.copyOf(chords);
    if (bars < 1) {
      throw new IllegalArgumentException("a passage must have at least 1 bar, had " + bars);
    }
    for (int i = 1; i < melody.size(); i++) {
      if (melody.get(i).tick() < melody.get(i - 1).tick()) {
        throw new IllegalArgumentException(
            "melody notes must be ordered by onset, note %d was at %d after %d"
                .formatted(i, melody.get(i).tick(), melody.get(i - 1).tick()));
      }
    }
  }

  /** Length in ticks. */
  public int ticks() {
    return bars * meter.barTicks();
  }

  /**
   * The notes and chords that begin in some of its bars, moved to start at tick 0; a chord that
   * sounds on into the first bar is cut to what sounds there.
   */
  public Passage slice(int startBar, int length) {
    int from = startBar * meter.barTicks();
    int to = from + length * meter.barTicks();
    List<Note> notes =
        melody.stream()
            .filter(n -> n.tick() >= from && n.tick() < to)
            .map(n -> n.shifted(-from))
            .toList();
    List<ChordSpan> spans =
        chords.stream()
            .filter(c -> c.end() > from && c.tick() < to)
            .map(c -> cut(c, from, to))
            .toList();
    return new Passage(notes, spans, key, meter, length);
  }

  private static ChordSpan cut(ChordSpan span, int from, int to) {
    int start = Math.max(from, span.tick());
    return new ChordSpan(start - from, Math.min(to, span.end()) - start, span.symbol());
  }
}

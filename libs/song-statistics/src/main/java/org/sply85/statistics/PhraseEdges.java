package org.sply85.statistics;

import java.util.List;
import java.util.OptionalInt;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Where phrases really begin, and on what they end. */
public final class PhraseEdges {
  private static final int LONGEST_PICKUP = 8 * Ticks.PER_SIXTEENTH;
  private static final int LONGEST_NOTE = 4 * Ticks.PER_SIXTEENTH;
  private static final int LONGEST_REST = Ticks.PER_SIXTEENTH;

  private PhraseEdges() {}

  /**
   * How far from its written start a phrase's first note sounds, in 16ths: negative for a pickup of
   * up to two quarters. A pickup is the run of notes, each no longer than a quarter and with no
   * rest longer than a 16th, that leads to the first note from the phrase's start on.
   *
   * @param melody the whole song's, ordered
   * @param startTick where the phrase is written to begin
   * @return empty if no note follows
   */
  public static OptionalInt startOffset(List<Note> melody, int startTick) {
    int first = 0;
    while (first < melody.size()
        && melody.get(first).tick() + Ticks.PER_SIXTEENTH / 2 <= startTick) {
      first++;
    }
    if (first == melody.size()) {
      return OptionalInt.empty();
    }
    while (first > 0 && leadsOn(melody.get(first - 1), melody.get(first), startTick)) {
      first--;
    }
    return OptionalInt.of(BarGrid.step(melody.get(first).tick() - startTick));
  }

  private static boolean leadsOn(Note note, Note next, int startTick) {
    return startTick - note.tick() <= LONGEST_PICKUP
        && note.duration() <= LONGEST_NOTE
        && next.tick() - note.tick() <= LONGEST_NOTE
        && next.tick() - note.end() <= LONGEST_REST;
  }

  /** Semitones above the tonic of the passage's last note, 0..11; empty without notes. */
  public static OptionalInt endDegree(Passage phrase) {
    List<Note> melody = phrase.melody();
    return melody.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            Math.floorMod(melody.get(melody.size() - 1).pitch() - phrase.key().tonic(), 12));
  }
}

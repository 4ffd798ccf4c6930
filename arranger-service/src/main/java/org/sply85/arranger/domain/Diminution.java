package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.music.Key;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Plays around a melody as a soloist does: long ways from note to note are filled with eighths that
 * circle the first note and step towards the second along the scale.
 */
final class Diminution {
  private static final int EIGHTH = Ticks.PER_QUARTER / 2;
  private static final double FILLED = 0.6;
  private static final int MOST = 4;

  private final Key key;
  private final SplittableRandom random;

  Diminution(Key key, SplittableRandom random) {
    this.key = key;
    this.random = random;
  }

  /**
   * The melody with eighths between its notes.
   *
   * @param melody of one voice, by onset
   */
  List<Note> of(List<Note> melody) {
    List<Note> line = new ArrayList<>();
    for (int i = 0; i < melody.size(); i++) {
      Note note = melody.get(i);
      boolean last = i + 1 == melody.size();
      int room = last ? 0 : (melody.get(i + 1).tick() - note.tick()) / EIGHTH - 1;
      if (room < 1 || random.nextDouble() > FILLED) {
        line.add(note);
      } else {
        line.addAll(filled(note, melody.get(i + 1), Math.min(MOST, room)));
      }
    }
    return line;
  }

  private List<Note> filled(Note from, Note to, int count) {
    int start = to.tick() - count * EIGHTH;
    List<Note> line = new ArrayList<>();
    line.add(from.lasting(start - from.tick()));
    int side = random.nextBoolean() ? 1 : -1;
    int towards = to.pitch() >= from.pitch() ? -1 : 1;
    for (int left = count; left > 0; left--) {
      boolean circling = left > 3;
      int pitch =
          circling
              ? Tones.step(key, from.pitch(), side)
              : Tones.step(key, to.pitch(), towards * left);
      int at = to.tick() - left * EIGHTH;
      line.add(new Note(at, EIGHTH, pitch, Touch.velocity(from.velocity() - 6)));
    }
    return line;
  }
}

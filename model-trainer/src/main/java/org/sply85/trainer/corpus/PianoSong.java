package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.music.Note;

/**
 * The keyboard accompaniment of a song.
 *
 * @param song id of the song in its corpus
 * @param piano by onset; bar 0 starts at tick 0
 */
public record PianoSong(String song, List<Note> piano) {
  public PianoSong {
    piano = List.copyOf(piano);
  }
}

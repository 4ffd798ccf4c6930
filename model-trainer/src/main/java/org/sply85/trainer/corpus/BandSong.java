package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/**
 * A song as a band plays it.
 *
 * @param id names it in its corpus
 * @param meter its first meter
 * @param bars length
 * @param tracks all players
 */
public record BandSong(String id, Meter meter, int bars, List<Part> tracks) {
  public BandSong {
    tracks = List.copyOf(tracks);
  }

  /**
   * One player.
   *
   * @param drums whether it is the drum kit
   * @param program General MIDI program counted from 0; 0 for drums
   * @param notes by onset
   */
  public record Part(boolean drums, int program, List<Note> notes) {
    public Part {
      notes = List.copyOf(notes);
    }
  }
}

package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Note;

/** Someone who can play a chair's part through a passage. */
interface Player {
  /** The notes, on the grid; ticks of the song. */
  List<Note> play(Chair chair, Scene scene);
}

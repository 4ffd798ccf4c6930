package org.sply85.arranger.domain;

import org.sply85.music.Score;

/** Writes scores as other programs read them. The same score gives the same bytes. */
public interface ScoreFiles {
  /** A Standard MIDI File of the performed score. */
  byte[] midi(Score performed);

  /** MusicXML of the written score. */
  byte[] musicXml(Score written);
}

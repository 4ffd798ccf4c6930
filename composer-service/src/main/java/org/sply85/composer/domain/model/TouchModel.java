package org.sply85.composer.domain.model;

import java.util.List;

/** A trained network that touches the notes of parts as players do. */
public interface TouchModel {
  /**
   * Touches lines of notes.
   *
   * @param lines {@link org.sply85.encoding.band.TouchNote#features} of each note of each line; how
   *     the note before was touched is filled in by the model
   * @param noise standard normal, {@code [note][2]} of each line: it decides what is drawn
   * @return {@link org.sply85.encoding.band.TouchNote#targets} of each note of each line
   */
  List<float[][]> play(List<float[][]> lines, List<float[][]> noise);
}

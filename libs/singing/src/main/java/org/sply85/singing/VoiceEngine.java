package org.sply85.singing;

import java.util.List;

/**
 * Somebody who can speak a line: sounds, how long they last, and what the mouth does meanwhile. At
 * which pitch is the singer's business. Safe to use from several threads; the same line is always
 * spoken alike.
 */
public interface VoiceEngine {
  /** The engine and its voice, for the report. */
  String name();

  /**
   * Speaks a line.
   *
   * @param syllables at least one, the first starts a word
   * @throws IllegalArgumentException if there are none
   */
  SpokenLine speak(List<SungSyllable> syllables);
}

package org.sply85.audio.codec;

import java.io.IOException;

/** A sound file that is damaged, lies about itself or is of a kind that is not read. */
public final class RefusedAudioException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param what the property that is wrong: {@code "WAV sample rate"}
   * @param expected the values it may have
   * @param was the value it has
   */
  public RefusedAudioException(String what, Object expected, Object was) {
    super("%s must be %s, was %s".formatted(what, expected, was));
  }

  static void require(boolean held, String what, Object expected, Object was)
      throws RefusedAudioException {
    if (!held) {
      throw new RefusedAudioException(what, expected, was);
    }
  }

  /** A file of a kind, like {@code "FLAC file"}, that its decoder stumbles over. */
  static RefusedAudioException damaged(String what, Throwable cause) {
    RefusedAudioException refused =
        new RefusedAudioException(what, "whole and undamaged", cause.toString());
    refused.initCause(cause);
    return refused;
  }
}

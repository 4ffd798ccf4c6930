package org.sply85.singing;

import org.sply85.singing.mary.MaryVoice;

/** The voices that can sing. Loaded once; thread-safe. */
public final class Voices {
  private static final VoiceColour FEMALE = new VoiceColour(1, 4, 0.7, 40);
  private static final VoiceColour MALE = new VoiceColour(1 / 1.15, 4, 0.6, 35);

  private final VoiceEngine engine;

  private Voices(VoiceEngine engine) {
    this.engine = engine;
  }

  /** Loads the standard engine. */
  public static Voices standard() {
    return new Voices(new MaryVoice());
  }

  /**
   * A lead singer.
   *
   * @param voice {@code female} or {@code male}
   * @throws IllegalArgumentException if it is neither
   */
  public Singer singer(String voice) {
    return switch (voice) {
      case "female" -> new Singer(engine, FEMALE);
      case "male" -> new Singer(engine, MALE);
      default ->
          throw new IllegalArgumentException("voice must be female or male, was " + voice);
    };
  }
}

package org.sply85.arranger.domain;

import org.sply85.contracts.song.SongPlan;

/**
 * Who sings the tracks that have words.
 *
 * @param voice {@code female}, {@code male}, {@code duet} or {@code choir}
 * @param seed the song's
 */
public record Vocals(String voice, long seed) {
  /** The singers of a plan; words in an instrumental are sung by a woman. */
  public static Vocals of(SongPlan plan) {
    String voice = plan.brief().voice().value();
    return new Vocals(voice.equals("instrumental") ? "female" : voice, plan.seed());
  }

  /** As tracks show it. */
  String title() {
    return switch (voice) {
      case "duet" -> "Duet";
      case "choir" -> "Choir";
      case "male" -> "Male Voice";
      default -> "Female Voice";
    };
  }

  /** The General MIDI program that stands for it: choir aahs, or voice oohs. */
  int program() {
    return voice.equals("choir") ? 52 : 53;
  }
}

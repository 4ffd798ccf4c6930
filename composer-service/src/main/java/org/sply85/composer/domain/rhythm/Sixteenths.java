package org.sply85.composer.domain.rhythm;

import java.util.Map;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Seeds;

/**
 * Whether a song's melodies move in sixteenths. Real songs either do, for a third of their onsets,
 * or hardly ever, and the slower they are the more of them do: in POP909 97 of 100 songs below 70
 * beats a minute, 63 between 70 and 80, 44 up to 90, 13 above.
 */
final class Sixteenths {
  // Length of a sixteenth in seconds, and the share of songs that use them.
  private static final double[] SECONDS = {0.150, 0.167, 0.177, 0.200, 0.220};
  private static final double[] SHARES = {0.10, 0.17, 0.44, 0.63, 0.97};
  private static final double SELDOM = 0.03;
  private static final double OFTEN = 1.5; // so many as the songs that use them have
  private static final double CLAVE = 0.4;
  private static final double SHORTEST_SECONDS = 0.125; // nobody sings syllables as short

  private Sixteenths() {}

  /** How welcome an onset on an odd sixteenth is in the idea, as a factor of its chance. */
  static double welcome(IdeaScope scope) {
    double seconds = scope.barSeconds() / scope.grid().bar();
    if (seconds < SHORTEST_SECONDS) {
      return SELDOM;
    }
    Map<String, Double> lines = scope.style().linesIn(scope.idea().role());
    boolean many = lines.containsKey("sixteenths") || lines.containsKey("speech");
    boolean uses =
        Draw.chance(share(seconds), Seeds.random(scope.plan().seed(), "rhythm", "sixteenths"));
    return many ? 1 : uses ? OFTEN : lines.containsKey("clave") ? CLAVE : SELDOM;
  }

  private static double share(double seconds) {
    for (int i = 1; i < SECONDS.length; i++) {
      if (seconds <= SECONDS[i]) {
        double part = Math.max(0, (seconds - SECONDS[i - 1]) / (SECONDS[i] - SECONDS[i - 1]));
        return SHARES[i - 1] + part * (SHARES[i] - SHARES[i - 1]);
      }
    }
    return SHARES[SHARES.length - 1];
  }
}

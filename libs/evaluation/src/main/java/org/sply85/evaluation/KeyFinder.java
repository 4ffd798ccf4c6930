package org.sply85.evaluation;

import java.util.List;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.music.Note;

/**
 * Finds the key that notes are in: the one whose profile correlates best with how long each pitch
 * class sounds (Krumhansl and Schmuckler), by the profiles of Albrecht and Shanahan ("The use of
 * large corpora to train a new type of key-finding algorithm", Music Perception 31, 2013).
 */
public final class KeyFinder {
  private static final double[] MAJOR = {
    .238, .006, .111, .006, .137, .094, .016, .214, .009, .080, .008, .081
  };
  private static final double[] MINOR = {
    .220, .006, .104, .123, .019, .103, .012, .214, .062, .022, .061, .052
  };

  private KeyFinder() {}

  /**
   * The likeliest key.
   *
   * @param notes of pitched instruments
   * @throws IllegalArgumentException if there are none
   */
  public static Key of(List<Note> notes) {
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("a key can not be found without notes");
    }
    double[] heard = new double[12];
    notes.forEach(n -> heard[n.pitch() % 12] += n.duration());
    Key best = new Key(0, Mode.MAJOR);
    double most = Double.NEGATIVE_INFINITY;
    for (Mode mode : Mode.values()) {
      double[] profile = mode == Mode.MAJOR ? MAJOR : MINOR;
      for (int tonic = 0; tonic < 12; tonic++) {
        double match = correlation(heard, profile, tonic);
        if (match > most) {
          most = match;
          best = new Key(tonic, mode);
        }
      }
    }
    return best;
  }

  /** Pearson's correlation of what was heard with the profile on a tonic. */
  private static double correlation(double[] heard, double[] profile, int tonic) {
    double meanHeard = java.util.Arrays.stream(heard).average().orElseThrow();
    double meanProfile = java.util.Arrays.stream(profile).average().orElseThrow();
    double both = 0;
    double ofHeard = 0;
    double ofProfile = 0;
    for (int p = 0; p < heard.length; p++) {
      double a = heard[p] - meanHeard;
      double b = profile[Math.floorMod(p - tonic, 12)] - meanProfile;
      both += a * b;
      ofHeard += a * a;
      ofProfile += b * b;
    }
    return ofHeard == 0 ? 0 : both / Math.sqrt(ofHeard * ofProfile);
  }
}

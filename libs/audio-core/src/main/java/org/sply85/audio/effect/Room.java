package org.sply85.audio.effect;

/**
 * A space.
 *
 * @param decaySeconds time in which low frequencies fall by 60 dB (T60), 0.1..10
 * @param highDecayRatio the same for the highest frequencies, as a share of decaySeconds, 0.05..1
 * @param size scale of the distances between walls, 0.3..2; 1 is a hall
 * @param preDelayMs silence before the first reflection, 0..200 ms
 */
public record Room(double decaySeconds, double highDecayRatio, double size, double preDelayMs) {
  public Room {
    within("decaySeconds", decaySeconds, 0.1, 10);
    within("highDecayRatio", highDecayRatio, 0.05, 1);
    within("size", size, 0.3, 2);
    within("preDelayMs", preDelayMs, 0, 200);
  }

  private static void within(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in %s..%s, was %s".formatted(name, low, high, value));
    }
  }
}

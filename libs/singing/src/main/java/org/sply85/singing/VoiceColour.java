package org.sply85.singing;

/**
 * What makes two singers on one engine differ.
 *
 * @param formantScale factor of all formants: below 1 a larger body, 0.7..1.3
 * @param tiltDbPerOctave how much is added between 1 and 4 kHz, at most over two octaves, -6..6
 * @param breath noise share of the highest frequencies of vowels, 0..1
 * @param vibratoCents depth of the vibrato, 0..150
 */
public record VoiceColour(
    double formantScale, double tiltDbPerOctave, double breath, double vibratoCents) {
  public VoiceColour {
    within("formantScale", formantScale, 0.7, 1.3);
    within("tiltDbPerOctave", tiltDbPerOctave, -6, 6);
    within("breath", breath, 0, 1);
    within("vibratoCents", vibratoCents, 0, 150);
  }

  private static void within(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in %s..%s, was %s".formatted(name, low, high, value));
    }
  }
}

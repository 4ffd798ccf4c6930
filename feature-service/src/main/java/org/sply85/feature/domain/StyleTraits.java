package org.sply85.feature.domain;

/**
 * Where a style stands among real songs, as quantiles 0..1; 0.5 is the middle.
 *
 * @param syncopation of the melody's share of onsets off the beat
 * @param chordRate of chord changes a bar
 * @param loops of the share of bars whose chords come again after four bars
 * @param repetition of repeated pitches
 * @param pickups of phrases that begin early
 */
record StyleTraits(
    double syncopation, double chordRate, double loops, double repetition, double pickups) {
  static StyleTraits of(String style) {
    return switch (style) {
      case "ballad" -> new StyleTraits(0.45, 0.5, 0.45, 0.5, 0.5);
      case "rock" -> new StyleTraits(0.5, 0.45, 0.6, 0.6, 0.45);
      case "dance", "synthwave" -> new StyleTraits(0.5, 0.35, 0.75, 0.6, 0.4);
      case "hip-hop", "reggaeton" -> new StyleTraits(0.65, 0.3, 0.8, 0.7, 0.5);
      case "lo-fi" -> new StyleTraits(0.55, 0.5, 0.7, 0.5, 0.5);
      case "jazz" -> new StyleTraits(0.65, 0.8, 0.3, 0.35, 0.6);
      case "folk" -> new StyleTraits(0.3, 0.45, 0.5, 0.5, 0.55);
      case "rnb", "funk" -> new StyleTraits(0.65, 0.5, 0.65, 0.55, 0.55);
      case "latin", "reggae" -> new StyleTraits(0.6, 0.45, 0.65, 0.5, 0.5);
      case "cinematic" -> new StyleTraits(0.25, 0.4, 0.5, 0.4, 0.4);
      case "blues" -> new StyleTraits(0.5, 0.3, 0.4, 0.55, 0.55);
      default -> new StyleTraits(0.5, 0.45, 0.65, 0.5, 0.5);
    };
  }
}

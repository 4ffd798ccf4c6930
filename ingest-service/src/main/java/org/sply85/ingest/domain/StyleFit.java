package org.sply85.ingest.domain;

import org.sply85.style.StyleBasics;

/** How well a style that nobody named would serve what was said. */
final class StyleFit {
  // Octaves of tempo beyond a style's range at which its weight falls to 1/e.
  private static final double TEMPO_TOLERANCE = 0.2;
  private static final double AROUSAL_TOLERANCE = 0.5;
  private static final double VALENCE_TOLERANCE = 0.8;
  private static final double OTHER_METER = 0.05;

  private StyleFit() {}

  /** Weight in 0..1. */
  static double of(Understanding said, StyleBasics style) {
    double fit = 1;
    if (said.meter().filter(m -> !plays(style, m.value())).isPresent()) {
      fit *= OTHER_METER;
    }
    double tempo =
        said.bpm()
            .map(bpm -> bpm.value())
            .or(() -> said.tempoBand().map(b -> (b.value().low() + b.value().high()) / 2))
            .orElse(middle(style));
    fit *= bell(octavesBeyond(style, tempo), TEMPO_TOLERANCE);
    if (said.mood().known()) {
      fit *= bell(said.mood().arousal() - arousal(style), AROUSAL_TOLERANCE);
      fit *= bell(said.mood().valence() - (1 - 2 * style.minorShare()), VALENCE_TOLERANCE);
    }
    return fit;
  }

  /** Whether the meter is usual in the style; 12/8 is 6/8 twice, and swing written out. */
  private static boolean plays(StyleBasics style, String meter) {
    return style.meters().contains(meter)
        || meter.equals("12/8") && (style.meters().contains("6/8") || style.swingUnit() == 8);
  }

  private static double octavesBeyond(StyleBasics style, double tempo) {
    return log2(Math.max(1, Math.max(style.tempoLow() / tempo, tempo / style.tempoHigh())));
  }

  /** The style's middle tempo on a scale where 70 is calm (-0.7) and 130 excited (0.7). */
  private static double arousal(StyleBasics style) {
    double octaves = log2(middle(style) / Math.sqrt(70.0 * 130));
    return Math.max(-1, Math.min(1, 1.4 * octaves / log2(130 / 70.0)));
  }

  private static double middle(StyleBasics style) {
    return Math.sqrt(style.tempoLow() * style.tempoHigh());
  }

  private static double bell(double distance, double tolerance) {
    return Math.exp(-(distance * distance) / (tolerance * tolerance));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}

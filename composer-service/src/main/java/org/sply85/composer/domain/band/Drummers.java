package org.sply85.composer.domain.band;

import java.util.function.ToDoubleFunction;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.statistics.Quantiles;

/**
 * What real drummers play, over the grooves of the bank. The place of a groove among them is the
 * energy it suits, as the arranger's card of drums has it too.
 */
final class Drummers {
  /** Strokes a bar. */
  static final Quantiles STROKES = of(r -> 16.0 * r.strokes().size() / r.steps());

  /** Force: velocities over 127, summed, a step. */
  static final Quantiles FORCE =
      of(r -> r.strokes().stream().mapToDouble(s -> s.velocity() / 127.0).sum() / r.steps());

  /** Mean velocity. */
  static final Quantiles LOUDNESS =
      of(r -> r.strokes().stream().mapToInt(DrumRoll.Stroke::velocity).average().orElse(0));

  private Drummers() {}

  private static Quantiles of(ToDoubleFunction<DrumRoll> figure) {
    return Quantiles.of(
        GrooveBank.standard().entries().stream()
            .filter(e -> !e.fill())
            .mapToDouble(e -> figure.applyAsDouble(e.roll()))
            .toArray());
  }

  /**
   * The mean velocity with which so many strokes have the force of an energy, no softer or louder
   * than nine tenths of drummers are.
   *
   * @param strokes a step
   * @param energy 0..1
   */
  static double loudness(double strokes, double energy) {
    double wanted = 127 * FORCE.quantile(energy) / Math.max(1e-6, strokes);
    return Math.max(LOUDNESS.quantile(0.05), Math.min(LOUDNESS.quantile(0.95), wanted));
  }
}

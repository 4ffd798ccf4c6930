package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.statistics.Quantiles;

/**
 * How intense textures are: the share of the bank's bars that are calmer, by notes and force alike,
 * as the trainer measures it of real bars.
 */
final class TextureEnergy {
  private final Quantiles notes;
  private final Quantiles force;
  private final Quantiles both;

  TextureEnergy(TextureBank bank) {
    notes = quantiles(bank, TextureEnergy::notes);
    force = quantiles(bank, TextureRoll::loudness);
    both = quantiles(bank, this::raw);
  }

  private static Quantiles quantiles(TextureBank bank, ToDoubleFunction<TextureRoll> value) {
    List<Double> values = new ArrayList<>();
    for (TextureBank.Entry entry : bank.entries()) {
      double own = value.applyAsDouble(entry.roll());
      for (int i = 0; i < entry.uses(); i++) {
        values.add(own);
      }
    }
    return Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The energy of bars, 0..1. */
  double of(List<TextureRoll> bars) {
    return both.percentile(bars.stream().mapToDouble(this::raw).average().orElse(0));
  }

  private double raw(TextureRoll roll) {
    return notes.percentile(notes(roll)) + force.percentile(roll.loudness());
  }

  private static double notes(TextureRoll roll) {
    return roll.notes().size() * 16.0 / roll.steps();
  }
}

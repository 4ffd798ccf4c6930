package org.sply85.trainer.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.trainer.pack.Preset;

/**
 * A request that was understood.
 *
 * @param id the training's id
 * @param preset how large the models are
 * @param only the one model to train; empty for all
 * @param open whether songs under copyright are left out
 * @param name of the pack
 */
record TrainingOrder(UUID id, Preset preset, String only, boolean open, String name) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /**
   * Understands a request.
   *
   * @param id the training's id
   * @throws InvalidInputException saying what was expected and what came
   */
  static TrainingOrder of(UUID id, TrainingRequested request) {
    Preset preset = preset(request.preset());
    boolean open = Optional.ofNullable(request.open()).orElse(false);
    String name = Optional.ofNullable(request.name()).orElse(open ? "open" : preset.label());
    if (!NAME.matcher(name).matches()) {
      throw new InvalidInputException(
          "name must be 1..40 of a-z, 0-9 and hyphens, was '%s'".formatted(name));
    }
    String only = Optional.ofNullable(request.only()).orElse("");
    return new TrainingOrder(id, preset, only, open, name);
  }

  private static Preset preset(String label) {
    List<String> labels = Arrays.stream(Preset.values()).map(Preset::label).toList();
    if (!labels.contains(label)) {
      throw new InvalidInputException(
          "preset must be one of %s, was '%s'".formatted(labels, label));
    }
    return Preset.values()[labels.indexOf(label)];
  }
}

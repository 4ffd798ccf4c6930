package org.sply85.contracts.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How far a training is. The topic is compacted: the last one stays.
 *
 * @param trainingId the training's id
 * @param model that is trained now
 * @param step steps done of this model, from 1
 * @param steps of this model at most; it may stop before
 * @param loss mean of the unfinished or just finished pass, in the model's own unit
 * @param figures on songs held out, by name; empty but at the end of a pass
 */
public record TrainingProgressed(
    UUID trainingId, String model, long step, long steps, double loss, Map<String, Double> figures)
    implements TrainingEvent {
  public TrainingProgressed {
    figures = figures == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}

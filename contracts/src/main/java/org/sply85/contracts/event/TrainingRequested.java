package org.sply85.contracts.event;

import java.util.UUID;

/**
 * Somebody wants a pack of models trained. Only {@code preset} is required.
 *
 * @param trainingId the training's id; when absent, the record's key if that is a UUID, else
 *     derived from the record's place
 * @param preset how large the models are: base or studio
 * @param only the one model to train; the others are taken from the newest pack of the same kind.
 *     Absent = all
 * @param open true = learn from no songs that are under copyright; absent = false
 * @param name of the pack, 1..40 of a-z, 0-9 and hyphens; absent = open, or the preset
 */
public record TrainingRequested(
    UUID trainingId, String preset, String only, Boolean open, String name)
    implements TrainingEvent {}

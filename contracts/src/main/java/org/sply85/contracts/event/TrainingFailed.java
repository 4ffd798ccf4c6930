package org.sply85.contracts.event;

import java.util.UUID;

/**
 * The training will not be done.
 *
 * @param trainingId the training's id
 * @param reason a code for programs: INVALID_INPUT (the request, or the corpus) or BUG
 * @param message a sentence for people: what was expected, what came
 */
public record TrainingFailed(UUID trainingId, String reason, String message)
    implements TrainingEvent {}

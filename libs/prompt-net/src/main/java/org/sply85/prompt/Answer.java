package org.sply85.prompt;

import java.util.Optional;

/**
 * PromptNet's answer to a question.
 *
 * @param label the likeliest label
 * @param probability of the label, 0..1
 * @param evidence the word that the answer rests on most: the one without which the label would be
 *     least likely; empty for a prompt without words
 */
public record Answer(String label, double probability, Optional<PromptFeatures.Place> evidence) {}

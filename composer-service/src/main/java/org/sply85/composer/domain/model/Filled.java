package org.sply85.composer.domain.model;

/**
 * What a model filled in.
 *
 * @param tokens one a place
 * @param logP of each token, in nats, by the model alone: without bias and temperature
 */
public record Filled(int[] tokens, double[] logP) {}

package org.sply85.composer.domain.model;

import org.sply85.encoding.Places;

/**
 * A sequence that stands.
 *
 * @param places what is known of it
 * @param tokens what it is filled with
 */
public record Written(Places places, int[] tokens) {}

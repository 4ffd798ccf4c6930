package org.sply85.composer.domain;

/**
 * Something proposed, and by whom.
 *
 * @param name of its proposers, like {@code loop+rnn+transformer}
 * @param value what was proposed
 */
record Named<T>(String name, T value) {}

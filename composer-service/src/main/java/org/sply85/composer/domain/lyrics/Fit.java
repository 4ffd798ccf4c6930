package org.sply85.composer.domain.lyrics;

/**
 * A line laid on the notes of a slot.
 *
 * @param score mean log-odds of its syllables' places, less what melismas cost
 * @param notes index of the note that each syllable starts on
 */
record Fit(double score, int[] notes) {}

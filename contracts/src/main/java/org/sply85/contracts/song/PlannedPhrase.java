package org.sply85.contracts.song;

/**
 * A phrase of an idea.
 *
 * @param id like {@code verse.a}
 * @param startBar from the idea's start, 0-based
 * @param bars length in bars
 * @param reference id of the earlier phrase it takes after, maybe of another idea's motif; empty
 *     for new material
 * @param variation how it takes after its reference: exact, newTail, keepRhythm, sequence,
 *     contrast; {@code new} for new material
 * @param cadence open, closed or deceptive
 * @param motif id of its motif
 */
public record PlannedPhrase(
    String id,
    int startBar,
    int bars,
    String reference,
    String variation,
    String cadence,
    String motif) {}

package org.sply85.mastering.domain.file;

import org.sply85.contracts.event.Loudness;

/**
 * A mastered file.
 *
 * @param seconds its length
 * @param beforeLufs loudness of what came in
 * @param loudness what the master measures
 * @param limiterDb deepest work of the limiter, dB, not negative
 * @param remark what was odd about the input; empty if nothing was
 */
public record FileMastered(
    double seconds, double beforeLufs, Loudness loudness, double limiterDb, String remark) {}

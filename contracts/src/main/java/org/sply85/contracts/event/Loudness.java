package org.sply85.contracts.event;

/**
 * Measured loudness.
 *
 * @param integratedLufs programme loudness, ITU-R BS.1770-4
 * @param truePeakDbtp highest inter-sample peak, dBTP
 * @param loudnessRange in LU, EBU Tech 3342
 */
public record Loudness(double integratedLufs, double truePeakDbtp, double loudnessRange) {}

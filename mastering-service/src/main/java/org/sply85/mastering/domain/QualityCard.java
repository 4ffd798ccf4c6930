package org.sply85.mastering.domain;

/**
 * What a listener would complain about, measured on the master.
 *
 * @param clippedSamples samples at full scale
 * @param longestSilenceSeconds longest stretch below -60 dBFS inside the song
 * @param monoLossDb level lost when folded to mono, dB
 * @param crestFactorDb peak over RMS, dB
 * @param gainReductionDb deepest work of the limiter, dB
 * @param dcOffset mean of all samples, full scale = 1
 */
public record QualityCard(
    int clippedSamples,
    double longestSilenceSeconds,
    double monoLossDb,
    double crestFactorDb,
    double gainReductionDb,
    double dcOffset) {}

package org.sply85.contracts.song;

/**
 * A measurable aim, from the distribution of a feature over real songs.
 *
 * @param value where to aim
 * @param low the 10th percentile of real songs: below it is unusual
 * @param high the 90th percentile of real songs: above it is unusual
 */
public record Target(double value, double low, double high) {}

package org.sply85.originality;

import java.util.List;

/**
 * What a melody shares with the songs that were learnt from.
 *
 * @param verdict what it comes to
 * @param longestRun longest run of intervals and times, in moves, that one song also has; 0 if
 *     shorter than 6
 * @param coverage6 share of moves inside a run of six that is also found elsewhere, 0..1
 * @param nearestSimilarity similarity of the most similar phrase to the nearest known one, 0..1
 * @param humanMedian median of coverage6 of songs by people
 * @param humanP95 95th percentile of it
 * @param lyricOverlap share of words inside runs found elsewhere, 0..1; 0 without lyrics
 * @param brokenVetoes hard limits broken, by bar
 * @param warnings soft limits exceeded, by bar
 */
public record OriginalityReport(
    Verdict verdict,
    int longestRun,
    double coverage6,
    double nearestSimilarity,
    double humanMedian,
    double humanP95,
    double lyricOverlap,
    List<Finding> brokenVetoes,
    List<Finding> warnings) {
  public OriginalityReport {
    brokenVetoes = List.copyOf(brokenVetoes);
    warnings = List.copyOf(warnings);
  }

  /** The same with what its words share. */
  public OriginalityReport withLyricOverlap(double overlap) {
    return new OriginalityReport(
        verdict,
        longestRun,
        coverage6,
        nearestSimilarity,
        humanMedian,
        humanP95,
        overlap,
        brokenVetoes,
        warnings);
  }
}

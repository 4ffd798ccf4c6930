package org.sply85.originality;

/**
 * What songs by people share with the songs of the index, measured on songs that are not in it.
 *
 * @param coverageMean mean share of a song's moves inside a run of six that is also found elsewhere
 * @param coverageMedian median of it
 * @param coverageP95 95th percentile of it
 * @param similarityMedian median similarity of a phrase to the nearest other one, 0..1
 * @param similarityP90 90th percentile of it
 * @param similarityP95 95th percentile of it
 */
public record HumanFigures(
    double coverageMean,
    double coverageMedian,
    double coverageP95,
    double similarityMedian,
    double similarityP90,
    double similarityP95) {
  /** Before anything is measured. */
  public static final HumanFigures NONE = new HumanFigures(0, 0, 0, 0, 0, 0);
}

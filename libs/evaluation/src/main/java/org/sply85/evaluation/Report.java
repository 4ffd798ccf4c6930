package org.sply85.evaluation;

import java.util.List;
import java.util.Map;

/**
 * All that an evaluation found, as it is written to JSON and to the page.
 *
 * @param suiteSongs how many songs of the prompt suite were made
 * @param matchedSongs how many songs were asked for as the held-out songs are
 * @param rows figures beside real ones
 * @param verdicts how well classifiers tell sets apart
 * @param telling features that tell phrases apart alone, the most telling first
 * @param originality what the songs share with those that were learnt from, by set
 * @param controls how often each attribute that was asked for was kept
 * @param wins how many ideas each proposer won, by part (chords, rhythm, melody) and name
 * @param overlaps distances of distributions, see {@link Overlap}
 * @param keyReader share of real songs whose key and mode the reader of keys finds
 * @param variants the composer itself, and changed ones, over the matched songs
 */
public record Report(
    int suiteSongs,
    int matchedSongs,
    List<RowResult> rows,
    List<Judged> verdicts,
    List<Telling> telling,
    List<Originality> originality,
    Map<String, Kept> controls,
    Map<String, Map<String, Integer>> wins,
    List<OverlapResult> overlaps,
    KeyReader keyReader,
    List<Variant> variants) {
  /**
   * A figure in three sets.
   *
   * @param real of the held-out songs
   * @param suite of the prompt suite
   * @param matched of the songs asked for as the held-out songs are
   * @param styles mean of the suite's songs by style
   */
  public record RowResult(
      Row row, Figure real, Figure suite, Figure matched, Map<String, Double> styles) {
    /**
     * How much the matched songs differ among themselves, beside real ones: ratio of the standard
     * deviations. 1 is as much; NaN if either is unknown.
     */
    public double spread() {
      return real.known() && matched.known() && real.deviation() > 0
          ? matched.deviation() / real.deviation()
          : Double.NaN;
    }

    /** Whether every set that has the figure has it within the band. */
    public boolean inside() {
      return (!suite.known() || row.accepts(suite.mean()))
          && (!matched.known() || row.accepts(matched.mean()));
    }
  }

  /**
   * What classifiers made of two sets.
   *
   * @param sets what was set against what
   * @param low least accepted area under the curve
   * @param high greatest accepted area under the curve
   */
  public record Judged(String sets, Discriminator.Verdict verdict, double low, double high) {
    /** Whether the better classifier's area lies in the band. */
    public boolean inside() {
      return verdict.best() >= low && verdict.best() <= high;
    }
  }

  /**
   * A feature that tells the sets apart.
   *
   * @param area under the ROC curve, of this feature alone
   * @param real mean of real phrases
   * @param made mean of made phrases
   */
  public record Telling(String feature, double area, double real, double made) {}

  /**
   * What a set of songs shares with known ones, by the check that every song's report has.
   *
   * @param copied ids of the songs that broke a veto
   * @param similar how many of the others reach a soft limit
   * @param coverage6 share of moves inside runs of six that are also found elsewhere
   * @param longestRun moves of the longest common run
   * @param nearest likeness of each song's most similar phrase to the nearest known one
   * @param human median of coverage6 among held-out songs by people
   */
  public record Originality(
      String set,
      List<String> copied,
      int similar,
      Figure coverage6,
      Figure longestRun,
      Figure nearest,
      double human) {}

  /**
   * How often an attribute was kept.
   *
   * @param missed ids of the songs that missed it
   */
  public record Kept(int kept, int asked, List<String> missed) {
    public double share() {
      return (double) kept / asked;
    }
  }

  /** Overlap of a figure's distances within the real set with those between the sets. */
  public record OverlapResult(String title, double area, double divergence) {}

  /** Shares of real songs, 0..1. */
  public record KeyReader(double key, double mode, int songs) {}

  /**
   * What the matched songs of one composer measure.
   *
   * @param name of the composer
   * @param outside rows outside their bands
   * @param rows rows that could be measured
   * @param phrases area under the curve of real and made phrases
   * @param songs of real and made songs
   */
  public record Variant(String name, int outside, int rows, double phrases, double songs) {}
}

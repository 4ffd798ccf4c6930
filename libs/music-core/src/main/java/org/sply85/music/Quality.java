package org.sply85.music;

import java.util.Arrays;

/** Chord qualities, named as in Harte et al. (ISMIR 2005), with the intervals above the root. */
public enum Quality {
  MAJ("maj", "", 0, 4, 7),
  MIN("min", "m", 0, 3, 7),
  DIM("dim", "dim", 0, 3, 6),
  AUG("aug", "aug", 0, 4, 8),
  SUS2("sus2", "sus2", 0, 2, 7),
  SUS4("sus4", "sus4", 0, 5, 7),
  POWER("5", "5", 0, 7),
  DOM7("7", "7", 0, 4, 7, 10),
  MAJ7("maj7", "maj7", 0, 4, 7, 11),
  MIN7("min7", "m7", 0, 3, 7, 10),
  MINMAJ7("minmaj7", "mMaj7", 0, 3, 7, 11),
  MAJ6("maj6", "6", 0, 4, 7, 9),
  MIN6("min6", "m6", 0, 3, 7, 9),
  ADD9("add9", "add9", 0, 4, 7, 14),
  MINADD9("minadd9", "madd9", 0, 3, 7, 14),
  DOM9("9", "9", 0, 4, 7, 10, 14),
  MAJ9("maj9", "maj9", 0, 4, 7, 11, 14),
  MIN9("min9", "m9", 0, 3, 7, 10, 14),
  DOM13("13", "13", 0, 4, 7, 10, 14, 21),
  DOM7B9("7(b9)", "7b9", 0, 4, 7, 10, 13),
  SUS4_7("sus4(b7)", "7sus4", 0, 5, 7, 10),
  DIM7("dim7", "dim7", 0, 3, 6, 9),
  HDIM7("hdim7", "m7b5", 0, 3, 6, 10);

  private final String harte;
  private final String common;
  private final int[] intervals;

  Quality(String harte, String common, int... intervals) {
    this.harte = harte;
    this.common = common;
    this.intervals = intervals;
  }

  /** Harte's shorthand, as in {@code "min7"}. */
  public String harte() {
    return harte;
  }

  /** What a lead sheet prints after the root, as in {@code "m7"}. */
  public String common() {
    return common;
  }

  /** Semitones above the root, ascending; ninths and thirteenths above the octave. */
  public int[] intervals() {
    return intervals.clone();
  }

  /** Whether the third is minor. */
  public boolean minorThird() {
    return intervals.length > 1 && intervals[1] == 3;
  }

  /**
   * @throws IllegalArgumentException if there is no such quality
   */
  public static Quality parse(String harte) {
    return Arrays.stream(values())
        .filter(q -> q.harte.equals(harte))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "chord quality must be one of %s, was '%s'"
                        .formatted(Arrays.stream(values()).map(Quality::harte).toList(), harte)));
  }
}

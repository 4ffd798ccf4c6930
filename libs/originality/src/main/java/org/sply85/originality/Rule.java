package org.sply85.originality;

/**
 * What is limited. Runs are counted in moves from note to note that one song of the index also has
 * in a row; a limit is the least value that breaks it for runs and chords, the greatest allowed one
 * for shares and similarities.
 */
public enum Rule {
  /** Intervals and times. */
  RUN("run of notes", 7, 9),
  /** Intervals and ratios of times. */
  RATIO_RUN("run of notes at another tempo", 10, 10),
  /** Intervals in any rhythm. */
  PITCH_RUN("run of pitches", 12, 14),
  /** Share of the melody inside runs of six that are also found elsewhere. */
  COVERAGE("share of common runs", 0.20, 0.38),
  /** Similarity of a phrase to the nearest one. */
  PHRASE("likeness of a phrase", 0.41, 0.50),
  /** Bars of chords, no loop, the same twice a bar. */
  CHORDS("bars of chords", 16, 16);

  private final String words;
  private final double soft;
  private final double hard;

  Rule(String words, double soft, double hard) {
    this.words = words;
    this.soft = soft;
    this.hard = hard;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** From here on a song is said to be similar. */
  public double soft() {
    return soft;
  }

  /** From here on it is a copy. */
  public double hard() {
    return hard;
  }
}

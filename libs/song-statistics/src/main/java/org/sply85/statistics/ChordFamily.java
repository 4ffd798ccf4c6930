package org.sply85.statistics;

import org.sply85.music.Quality;

/** Chord qualities that do the same job. */
public enum ChordFamily {
  MAJOR(""),
  MINOR("m"),
  DIMINISHED("dim"),
  AUGMENTED("aug"),
  SUSPENDED("sus"),
  POWER("5");

  private final String suffix;

  ChordFamily(String suffix) {
    this.suffix = suffix;
  }

  /** What follows the degree in print, like {@code "m"}. */
  public String suffix() {
    return suffix;
  }

  /** The family of a quality. */
  public static ChordFamily of(Quality quality) {
    return switch (quality) {
      case MAJ, DOM7, MAJ7, MAJ6, ADD9, DOM9, MAJ9, DOM13, DOM7B9 -> MAJOR;
      case MIN, MIN7, MINMAJ7, MIN6, MINADD9, MIN9 -> MINOR;
      case DIM, DIM7, HDIM7 -> DIMINISHED;
      case AUG -> AUGMENTED;
      case SUS2, SUS4, SUS4_7 -> SUSPENDED;
      case POWER -> POWER;
    };
  }

  /** The plain triad of the family. */
  public Quality triad() {
    return switch (this) {
      case MAJOR -> Quality.MAJ;
      case MINOR -> Quality.MIN;
      case DIMINISHED -> Quality.DIM;
      case AUGMENTED -> Quality.AUG;
      case SUSPENDED -> Quality.SUS4;
      case POWER -> Quality.POWER;
    };
  }
}

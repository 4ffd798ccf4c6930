package org.sply85.encoding;

/** The kind of music a network is told it hears, or is asked for. */
public enum Source {
  /** Pop songs of today (POP909). */
  POP,
  /** Popular songs of 1890 to 1930, printed as lead sheets. */
  LEAD_SHEET,
  /** Hymns, carols and parlour songs. */
  HYMN,
  /** Hits of 1958 to 1991 (McGill Billboard). */
  HIT,
  /** Any of them. */
  UNKNOWN
}

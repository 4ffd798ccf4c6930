package org.sply85.contracts.track;

import java.util.Locale;

/** The steps that a track goes through, in order. */
public enum TrackStage {
  /** It is read, and looked up among those that are there. */
  INGEST,
  /** It is measured. */
  ANALYZE;

  /** Lower-case name, as used in keys and metrics: {@code analyze}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

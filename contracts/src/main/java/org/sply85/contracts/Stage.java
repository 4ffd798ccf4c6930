package org.sply85.contracts;

/** The steps of the making line, in order. */
public enum Stage {
  /** The prompt is understood. */
  BRIEF,
  /** Measurable targets are set. */
  TARGET,
  /** Form, key, loops, motifs are planned. */
  PLAN,
  /** Candidates for the song's ideas are composed. */
  COMPOSE,
  /** Candidates are linked, orchestrated and played. */
  ARRANGE,
  /** Stems are mixed, mastered and encoded. */
  MASTER;

  /** Lower-case name, as used in keys, metrics and reports: {@code compose}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

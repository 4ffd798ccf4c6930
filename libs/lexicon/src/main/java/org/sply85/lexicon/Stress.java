package org.sply85.lexicon;

/** How much weight a syllable has in its word. */
public enum Stress {
  NONE,
  PRIMARY,
  SECONDARY
}

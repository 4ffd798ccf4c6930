package org.sply85.style;

import java.util.List;
import java.util.Map;

/**
 * A chord loop that is common property.
 *
 * @param name like {@code axis}
 * @param mode major or minor
 * @param chords Roman numerals counted from the major scale of the tonic, parted by blanks: {@code
 *     "I V vi IV"}, {@code "i bVI bIII bVII"}
 * @param valence -1 sad .. 1 happy
 * @param roles the only roles it may stand in; empty if any
 * @param styles weight by style name; a style that is absent does not use the loop
 */
public record ChordLoop(
    String name,
    String mode,
    String chords,
    double valence,
    List<String> roles,
    Map<String, Double> styles) {
  public ChordLoop {
    roles = roles == null ? List.of() : List.copyOf(roles);
    styles = Ordered.copy(styles);
  }

  /** The numerals, one a chord. */
  public List<String> numerals() {
    return List.of(chords.strip().split("\\s+"));
  }
}

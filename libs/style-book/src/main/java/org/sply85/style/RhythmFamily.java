package org.sply85.style;

import java.util.List;

/**
 * Melodic rhythms of one kind.
 *
 * @param family like {@code pushed}
 * @param meter like {@code "4/4"}
 * @param lines two bars each; a character is a sixteenth: {@code x} a note starts, {@code -} it
 *     lasts, {@code .} silence, {@code |} bar line; blanks mean nothing
 */
public record RhythmFamily(String family, String meter, List<String> lines) {
  public RhythmFamily {
    lines = List.copyOf(lines);
  }
}

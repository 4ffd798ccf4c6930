package org.sply85.style;

import java.util.Arrays;
import java.util.List;

/**
 * A form that songs of a style take.
 *
 * @param weight how usual it is among the style's forms
 * @param sections in order, role and usual bars, parted by commas; brackets mark what may be left
 *     out: {@code "intro 4, verse 8, chorus 8, [hook 4], outro 4"}
 */
public record SongForm(double weight, String sections) {
  /** The sections in order. */
  public List<FormSection> parts() {
    return Arrays.stream(sections.split(",")).map(String::strip).map(SongForm::part).toList();
  }

  private static FormSection part(String text) {
    boolean optional = text.startsWith("[") && text.endsWith("]");
    String[] words = (optional ? text.substring(1, text.length() - 1) : text).strip().split("\\s+");
    if (words.length != 2) {
      throw new IllegalArgumentException(
          "a section must be a role and its bars, like 'verse 8', was '%s'".formatted(text));
    }
    return new FormSection(words[0], Integer.parseInt(words[1]), optional);
  }
}

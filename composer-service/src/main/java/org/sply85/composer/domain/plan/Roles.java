package org.sply85.composer.domain.plan;

import java.util.List;
import org.sply85.style.FormSection;

/** The roles of sections, and their usual lengths where a form does not say. */
final class Roles {
  static final List<String> ALL =
      List.of("intro", "verse", "prechorus", "chorus", "hook", "bridge", "solo", "break", "outro");

  private Roles() {}

  /**
   * A section of usual length.
   *
   * @throws IllegalArgumentException if there is no such role
   */
  static FormSection section(String role, List<FormSection> model) {
    if (!ALL.contains(role)) {
      throw new IllegalArgumentException(
          "a section's role must be one of %s, was '%s'".formatted(ALL, role));
    }
    return model.stream()
        .filter(s -> s.role().equals(role))
        .findFirst()
        .map(s -> new FormSection(role, s.bars(), false))
        .orElse(new FormSection(role, usualBars(role), false));
  }

  private static int usualBars(String role) {
    return switch (role) {
      case "intro", "prechorus", "hook", "break", "outro" -> 4;
      default -> 8;
    };
  }

  /** Whether a section frames the song, so that its length is freely chosen. */
  static boolean elastic(String role) {
    return role.equals("intro") || role.equals("outro") || role.equals("break");
  }
}

package org.sply85.statistics;

import java.util.Locale;
import java.util.Optional;

/** The roles that sections play in a song. */
public enum SectionRole {
  INTRO,
  VERSE,
  PRECHORUS,
  CHORUS,
  /** The post-chorus. */
  HOOK,
  BRIDGE,
  SOLO,
  /** An interlude or any other stretch between sung sections. */
  BREAK,
  OUTRO;

  /** Lower-case name, as in plans. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that label, like {@code "prechorus"}. */
  public static Optional<SectionRole> find(String label) {
    for (SectionRole role : values()) {
      if (role.label().equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether the role is sung at a chorus's intensity. */
  public RoleGroup group() {
    return this == CHORUS || this == HOOK ? RoleGroup.CHORUS_LIKE : RoleGroup.VERSE_LIKE;
  }
}

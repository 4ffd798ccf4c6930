package org.sply85.contracts.song;

import java.util.List;

/**
 * A brief's measurable aims.
 *
 * @param tablesVersion which tables of figures they were read from
 * @param melody aims for the melody as a whole
 * @param roles aims for each role of section
 */
public record SongTargets(String tablesVersion, MelodyTargets melody, List<RoleTargets> roles) {
  public SongTargets {
    roles = List.copyOf(roles);
  }

  /**
   * The aims of a role.
   *
   * @throws IllegalArgumentException if there are none
   */
  public RoleTargets role(String role) {
    return roles.stream()
        .filter(r -> r.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no targets for role '" + role + "'"));
  }
}

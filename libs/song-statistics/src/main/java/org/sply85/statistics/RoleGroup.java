package org.sply85.statistics;

/** Roles that melodies do not tell apart, taken together. */
public enum RoleGroup {
  /** Verse, pre-chorus, bridge and everything else that is not a refrain. */
  VERSE_LIKE,
  /** Chorus and hook. */
  CHORUS_LIKE;

  /** The group of a role's label; verse-like for labels that are not known. */
  public static RoleGroup of(String label) {
    return SectionRole.find(label).map(SectionRole::group).orElse(VERSE_LIKE);
  }
}

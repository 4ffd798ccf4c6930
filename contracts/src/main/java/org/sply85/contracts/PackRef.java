package org.sply85.contracts;

/**
 * Names a pack of trained models. What composed a song is part of where the song comes from: brief,
 * seed and pack decide its bytes.
 *
 * @param name like {@code base} or {@code open}
 * @param commit of the sources that trained it, or {@code unknown}
 * @param sha256 of its manifest, 64 hex digits; the manifest holds those of all its files
 */
public record PackRef(String name, String commit, String sha256) {
  /** No pack is named: by events of versions that knew none. */
  public static final PackRef NONE = new PackRef("", "", "");

  /** What an event says, or {@link #NONE} if it says nothing. */
  public static PackRef orNone(PackRef said) {
    return said == null ? NONE : said;
  }

  /** Whether a pack is named. */
  public boolean named() {
    return !equals(NONE);
  }
}

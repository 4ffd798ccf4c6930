package org.sply85.kit.event;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the song's id from a record's key, which is {@code id} or {@code id/part}. */
public final class SongKey {
  /** The JDK also reads short forms like {@code 1-1-1-1-1}; two spellings of an id must not be. */
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private SongKey() {}

  /** The song's id; empty if the key is absent or of another kind. */
  public static Optional<UUID> songId(String key) {
    if (key == null) {
      return Optional.empty();
    }
    String id = key.split("/", 2)[0];
    return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }

  /** What stands behind the song's id; empty if nothing does. */
  public static String part(String key) {
    int slash = key == null ? -1 : key.indexOf('/');
    return slash < 0 ? "" : key.substring(slash + 1);
  }
}

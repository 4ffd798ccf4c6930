package org.sply85.contracts;

import java.util.UUID;

/**
 * Names in the artifact store. A song's objects all lie below {@code songs/{id}/}; user text never
 * forms a key.
 */
public final class Artifacts {
  /** The one bucket. */
  public static final String BUCKET = "sply85";

  private Artifacts() {}

  /**
   * A file of a song: {@code songs/{id}/{stage}/{first 16 hex digits of sha256}-{name}}.
   *
   * @param name a fixed name from this system, like {@code song.mid}
   */
  public static String file(UUID songId, String stage, String sha256, String name) {
    return "songs/%s/%s/%s-%s".formatted(songId, stage, sha256.substring(0, 16), name);
  }

  /**
   * What a finished step said: the body of its event. Written once, before the event is sent.
   *
   * @param part the part of the song that the step worked on; empty for the whole song
   */
  public static String result(UUID songId, String stage, String part) {
    return "songs/%s/%s/%sresult.json".formatted(songId, stage, part.isEmpty() ? "" : part + "/");
  }

  /** Marks that the step's events are on their topics. */
  public static String published(UUID songId, String stage, String part) {
    return "songs/%s/%s/%spublished".formatted(songId, stage, part.isEmpty() ? "" : part + "/");
  }

  /** Why the song failed: the body of its {@code song.failed}. Written once. */
  public static String failure(UUID songId) {
    return "songs/%s/failed.json".formatted(songId);
  }
}

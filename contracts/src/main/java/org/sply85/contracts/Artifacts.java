package org.sply85.contracts;

import java.util.UUID;

/**
 * Names in the artifact store. A song's objects all lie below {@code songs/{id}/}, those of a pack
 * of models below {@code packs/{training id}/}; user text never forms a key.
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

  /**
   * A file of a pack: {@code packs/{training id}/{first 16 hex digits of sha256}-{name}}.
   *
   * @param name a fixed name from this system, like {@code RhythmRNN-saved_model.pb}
   */
  public static String packFile(UUID trainingId, String sha256, String name) {
    return "packs/%s/%s-%s".formatted(trainingId, sha256.substring(0, 16), name);
  }

  /** What the store knows of the pack with the manifest: the body of its {@code pack.published}. */
  public static String packOfManifest(String sha256) {
    return "packs/manifests/%s.json".formatted(sha256);
  }

  /** How a training ended: the body of its {@code pack.published}. Written once. */
  public static String packResult(UUID trainingId) {
    return "packs/%s/result.json".formatted(trainingId);
  }

  /** Why a training failed: the body of its {@code training.failed}. Written once. */
  public static String trainingFailure(UUID trainingId) {
    return "packs/%s/failed.json".formatted(trainingId);
  }

  /** Marks that the training's last event is on its topic. */
  public static String trainingSaid(UUID trainingId) {
    return "packs/%s/published".formatted(trainingId);
  }
}

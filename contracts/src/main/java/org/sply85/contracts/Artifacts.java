package org.sply85.contracts;

import java.util.UUID;

/**
 * Names in the artifact store. A song's objects all lie below {@code songs/{id}/}, those of a pack
 * of models below {@code packs/{training id}/}, those of a track below {@code tracks/{id}/}; user
 * text never forms a key.
 */
public final class Artifacts {
  /** The one bucket. */
  public static final String BUCKET = "sply85";

  /** Where it is kept what allows to train on tracks. */
  public static final String TRACK_LICENCES = "tracks/licences/";

  /** Where the index of the corpus has an entry for each analysed track. */
  public static final String TRACK_INDEX = "tracks/index/";

  /** The folder of the tracks' prints: a look-up finds those that share a hash. */
  private static final String PRINTS = "tracks/prints/";

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

  /**
   * A file of a track: {@code tracks/{id}/{stage}/{first 16 hex digits of sha256}-{name}}; the
   * original's stage is {@code original}.
   *
   * @param name a fixed name from this system, like {@code summary.json}
   */
  public static String trackFile(UUID trackId, String stage, String sha256, String name) {
    return "tracks/%s/%s/%s-%s".formatted(trackId, stage, sha256.substring(0, 16), name);
  }

  /** What a finished step on a track said: the body of its event. Written once. */
  public static String trackResult(UUID trackId, String stage) {
    return "tracks/%s/%s/result.json".formatted(trackId, stage);
  }

  /** Marks that the event of a step on a track is on its topic. */
  public static String trackPublished(UUID trackId, String stage) {
    return "tracks/%s/%s/published".formatted(trackId, stage);
  }

  /** Why the track failed: the body of its {@code track.failed}. Written once. */
  public static String trackFailure(UUID trackId) {
    return "tracks/%s/failed.json".formatted(trackId);
  }

  /** What allows to train on the track. Written once, by the first that states it. */
  public static String trackLicence(UUID trackId) {
    return TRACK_LICENCES + trackId + ".txt";
  }

  /** A track's print: what it is known by, however it is encoded. */
  public static String trackPrint(UUID trackId) {
    return "tracks/%s/ingest/print".formatted(trackId);
  }

  /** Where all tracks with a hash in their prints are named. */
  public static String tracksWithHash(int hash) {
    return PRINTS + "%08x/".formatted(hash);
  }

  /** Names a track as one with a hash in its print. */
  public static String trackWithHash(int hash, UUID trackId) {
    return tracksWithHash(hash) + trackId;
  }

  /** The track's entry in the index of the corpus: its summary. */
  public static String trackIndexed(UUID trackId) {
    return TRACK_INDEX + trackId + ".json";
  }
}

package org.sply85.ingest.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.sply85.audio.codec.AudioFile;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.TrackFailed;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.track.TrackStage;
import org.sply85.contracts.track.TrackSummary;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.ingest.storage.TrackIntake;
import org.sply85.kit.Json;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.TrackFailures;
import org.sply85.kit.step.TrackKey;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.Digests;
import org.sply85.kit.store.TrackIds;

/** Tracks as clients see them: what the store holds of them. */
@Singleton
class Tracks {
  private final ArtifactStore store;
  private final StepRunner steps;
  private final TrackIntake intake;
  private final PromptPublisher publisher;

  Tracks(ArtifactStore store, StepRunner steps, TrackIntake intake, PromptPublisher publisher) {
    this.store = store;
    this.steps = steps;
    this.intake = intake;
    this.publisher = publisher;
  }

  /**
   * A track that was handed in.
   *
   * @param created whether it is new
   */
  record Submitted(UUID id, boolean created) {}

  /**
   * Keeps the file and puts it on the line, unless it is known.
   *
   * @throws ProblemException if it is no file that is read
   */
  Submitted submit(Path file, String name, String licence, String lyrics, String labels)
      throws IOException {
    if (AudioFile.format(file) == AudioFile.Format.UNKNOWN
        || Files.size(file) > TrackReader.LARGEST_BYTES) {
      throw new ProblemException(
          Problem.ofField(
              "file", "file must be WAV, AIFF, FLAC, MP3, Ogg Vorbis or MIDI, was something else"));
    }
    UUID id = TrackIds.of(Digests.sha256(file));
    intake.keepLicence(id, licence);
    if (steps.done(new TrackKey(id, TrackStage.INGEST))
        || TrackFailures.find(store, id).filter(f -> !TrackFailures.passing(f)).isPresent()) {
      return new Submitted(id, false);
    }
    FileRef stored = store.putTrackFile(id, TrackIds.ORIGINAL, TrackIds.ORIGINAL, file);
    FileRef original =
        new FileRef(name, stored.key(), stored.sizeBytes(), stored.sha256(), stored.contentType());
    publisher.publish(new TrackSubmitted(id, original, licence, lyrics, labels));
    return new Submitted(id, true);
  }

  /**
   * The track.
   *
   * @throws ProblemException if there is none
   */
  TrackView view(UUID id) {
    String licence =
        store
            .find(Artifacts.trackLicence(id))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse(null);
    Optional<TrackSummary> summary =
        store.find(Artifacts.trackIndexed(id)).map(json -> Json.require(json, TrackSummary.class));
    if (summary.isPresent()) {
      return new TrackView(id, "ANALYZED", licence, null, null, summary.get());
    }
    Optional<TrackFailed> failed = TrackFailures.find(store, id);
    if (failed.isPresent()) {
      return new TrackView(
          id, "FAILED", licence, failed.get().reason(), failed.get().message(), null);
    }
    if (steps.done(new TrackKey(id, TrackStage.INGEST))) {
      return new TrackView(id, "INGESTED", licence, null, null, null);
    }
    if (store.list("tracks/%s/".formatted(id)).isEmpty()) {
      throw new ProblemException(Problem.of(Response.Status.NOT_FOUND, "there is no track " + id));
    }
    return new TrackView(id, "SUBMITTED", licence, null, null, null);
  }
}

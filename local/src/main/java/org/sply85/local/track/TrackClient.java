package org.sply85.local.track;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.track.TrackSummary;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.runtime.LineClients;
import org.sply85.kit.step.TrackFailures;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.TrackIds;

/** Hands tracks in, and sees what becomes of them: what the store holds is what is so. */
public final class TrackClient implements AutoCloseable {
  private final ArtifactStore store;
  private final Producer<String, byte[]> producer;
  private final KafkaEventPublisher publisher;

  /**
   * @param bootstrapServers like {@code 127.0.0.1:9092}
   */
  public TrackClient(ArtifactStore store, String bootstrapServers) {
    this.store = store;
    producer = LineClients.producer(Map.of("bootstrap.servers", bootstrapServers));
    publisher = new KafkaEventPublisher(producer, "sply85", Clock.systemUTC());
  }

  /**
   * What stands beside a track; null what does not.
   *
   * @param licence what allows to train on it
   * @param lyrics its words
   * @param labels its sections
   */
  public record Words(String licence, String lyrics, String labels) {}

  /** What has become of a track. */
  public TrackState state(UUID id) {
    Optional<TrackState> there =
        store
            .find(Artifacts.trackIndexed(id))
            .map(json -> new TrackState.Analyzed(Json.require(json, TrackSummary.class)));
    return there
        .or(() -> TrackFailures.find(store, id).map(TrackState.Refused::new))
        .orElseGet(TrackState.Waiting::new);
  }

  /** States what allows to train on a track; the first statement stays. */
  public void license(UUID id, String licence) {
    if (licence != null) {
      store.putIfAbsent(
          Artifacts.trackLicence(id), licence.strip().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Puts a track into the store and on the line. */
  public void submit(UUID id, Path file, Words words) {
    FileRef stored = store.putTrackFile(id, TrackIds.ORIGINAL, TrackIds.ORIGINAL, file);
    FileRef original =
        new FileRef(
            name(file), stored.key(), stored.sizeBytes(), stored.sha256(), stored.contentType());
    publisher.publish(
        OutgoingEvent.of(
            Topics.TRACK_SUBMITTED,
            new TrackSubmitted(id, original, words.licence(), words.lyrics(), words.labels())));
  }

  private static String name(Path file) {
    String name = file.getFileName().toString().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "_");
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  @Override
  public void close() {
    producer.close();
  }
}

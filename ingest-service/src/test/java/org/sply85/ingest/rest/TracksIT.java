package org.sply85.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.track.TrackStage;
import org.sply85.ingest.domain.track.TrackSamples;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.TrackKey;
import org.sply85.kit.store.ArtifactStore;

@QuarkusTest
@QuarkusTestResource(LineResource.class)
class TracksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "----sply85";

  private final HttpClient http = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI root;

  @Inject ArtifactStore store;
  @Inject StepRunner steps;
  @Inject KafkaEventPublisher publisher;

  @Test
  void aTrackThatIsHandedInIsIngested() throws Exception {
    HttpResponse<String> answer =
        post(TrackSamples.midi(41, 90), Map.of("licence", "CC0-1.0", "lyrics", "la la"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    UUID id = id(answer);
    JsonNode track = await(id, "INGESTED");
    assertThat(track.get("licence").asText()).isEqualTo("CC0-1.0");
    TrackIngested ingested =
        steps.stored(new TrackKey(id, TrackStage.INGEST), TrackIngested.class).orElseThrow();
    assertThat(ingested.format()).isEqualTo("midi");
    assertThat(ingested.file().name()).isEqualTo("tune.mid");
    assertThat(ingested.attached()).extracting(FileRef::name).containsExactly("lyrics.txt");
    HttpResponse<String> again = post(TrackSamples.midi(41, 90), Map.of());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(id(again)).isEqualTo(id);
  }

  @Test
  void aDamagedTrackFailsWithWords() throws Exception {
    byte[] cut = java.util.Arrays.copyOf(TrackSamples.midi(42, 90), 60);
    UUID id = id(post(cut, Map.of()));
    JsonNode track = await(id, "FAILED");
    assertThat(track.get("reason").asText()).isEqualTo("INVALID_INPUT");
    assertThat(track.get("message").asText()).startsWith("MIDI");
  }

  @Test
  void whatIsNoTrackIsRefusedAtOnce() throws Exception {
    HttpResponse<String> answer =
        post("hello".getBytes(StandardCharsets.UTF_8), Map.of("licence", "mine"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("field").asText()).isEqualTo("file");
    answer = post(TrackSamples.midi(43, 90), Map.of("labels", "verse"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("field").asText()).isEqualTo("labels");
    assertThat(get("/tracks/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get("/tracks/..%2F..%2Fetc").statusCode()).isEqualTo(400);
  }

  /** A stranger's record under a known track's id does not end that track. */
  @Test
  void aRecordThatContradictsItselfEndsNoTrack() throws Exception {
    UUID id = id(post(TrackSamples.midi(44, 90), Map.of()));
    await(id, "INGESTED");
    FileRef elsewhere =
        new FileRef("x", "tracks/../../etc/passwd", 1, "a".repeat(64), "text/plain");
    publisher.publish(
        OutgoingEvent.of(
            Topics.TRACK_SUBMITTED, new TrackSubmitted(id, elsewhere, null, null, null)));
    UUID next = id(post(TrackSamples.midi(45, 90), Map.of()));
    await(next, "INGESTED");
    assertThat(JSON.readTree(get("/tracks/" + id).body()).get("state").asText())
        .isEqualTo("INGESTED");
  }

  private static UUID id(HttpResponse<String> answer) throws IOException {
    return UUID.fromString(JSON.readTree(answer.body()).get("id").asText());
  }

  private JsonNode await(UUID id, String state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode track = JSON.readTree(get("/tracks/" + id).body());
    while (!track.path("state").asText().equals(state) && System.nanoTime() < end) {
      Thread.sleep(100);
      track = JSON.readTree(get("/tracks/" + id).body());
    }
    assertThat(track.path("state").asText()).as(track.toString()).isEqualTo(state);
    return track;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(byte[] file, Map<String, String> fields) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      write(body, "Content-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n");
      body.write(field.getValue().getBytes(StandardCharsets.UTF_8));
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    write(
        body,
        "Content-Disposition: form-data; name=\"file\"; filename=\"tune.mid\"\r\n"
            + "Content-Type: application/octet-stream\r\n");
    body.write(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(root.resolve("/tracks"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  private static void write(ByteArrayOutputStream body, String head) throws IOException {
    body.write(("--" + BOUNDARY + "\r\n" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}

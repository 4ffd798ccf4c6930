package org.sply85.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.Loudness;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.SongProgress;
import org.sply85.contracts.event.Timing;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.store.ArtifactStore;

@QuarkusTest
@QuarkusTestResource(LineResource.class)
class SongsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Inject ArtifactStore store;
  @Inject KafkaEventPublisher publisher;

  @Test
  void publishesTheRequestUnderTheSongsId() throws Exception {
    HttpResponse<String> answer = post("{\"prompt\": \"a calm piano ballad\", \"bpm\": 72}");
    assertThat(answer.statusCode()).isEqualTo(201);
    String id = JSON.readTree(answer.body()).get("id").asText();
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/songs/" + id);

    ConsumerRecord<String, byte[]> record = promptOf(id);
    JsonNode body = JSON.readTree(record.value());
    assertThat(body.get("prompt").asText()).isEqualTo("a calm piano ballad");
    assertThat(body.get("bpm").asDouble()).isEqualTo(72);
    assertThat(header(record, "ce_type")).isEqualTo("org.sply85.prompt.submitted.v1");
    assertThat(header(record, "ce_subject")).isEqualTo(id);
    assertThat(get("/songs/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void theSameKeyAsksForTheSameSong() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = "{\"prompt\": \"a folk waltz\", \"seed\": 7}";
    assertThat(post(body, "Idempotency-Key", key).statusCode()).isEqualTo(201);
    awaitState(key, "brief");
    assertThat(post(body, "Idempotency-Key", key).statusCode()).isEqualTo(200);
    HttpResponse<String> other =
        post("{\"prompt\": \"another song\", \"seed\": 7}", "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"prompt\": \"\"} | prompt",
        "{} | prompt",
        "{\"prompt\": \"a\\u0000b\"} | prompt",
        "{\"prompt\": \"a song\", \"bpm\": 900} | bpm",
        "{\"prompt\": \"a song\", \"bpm\": 1e999} | bpm",
        "{\"prompt\": \"a song\", \"key\": \"H dur\"} | key",
        "{\"prompt\": \"a song\", \"duration\": \"soon\"} | duration",
        "{\"prompt\": \"a song\", \"duration\": \"99:00\"} | duration",
        "{\"prompt\": \"a song\", \"meter\": \"4/0\"} | meter",
        "{\"prompt\": \"a song\", \"bpm\": \"fast\"} | bpm",
        "{\"prompt\": \"a song\", \"tempo\": 90} | tempo"
      })
  void namesTheFieldAtFault(String body, String field) throws Exception {
    HttpResponse<String> answer = post(body);
    assertProblem(answer, 400);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("field").asText()).isEqualTo(field);
    assertThat(problem.get("reason").asText()).isNotBlank();
  }

  @Test
  void refusesAPromptOfMoreThanTwoThousandCodePoints() throws Exception {
    assertProblem(post("{\"prompt\": \"" + "a".repeat(2001) + "\"}"), 400);
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    assertProblem(post("{\"prompt\": "), 400);
  }

  @ParameterizedTest
  @CsvSource({"100000", "9000000"})
  void refusesALargeBody(int bytes) throws Exception {
    assertProblem(post("{\"prompt\": \"" + "a".repeat(bytes) + "\"}"), 413);
  }

  @Test
  void refusesOtherMediaTypes() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/songs"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("a song"))
            .build();
    assertProblem(http.send(request, BodyHandlers.ofString()), 415);
  }

  @Test
  void knowsNoUnknownSong() throws Exception {
    UUID unknown = UUID.randomUUID();
    assertProblem(get("/songs/" + unknown), 404);
    assertProblem(get("/songs/" + unknown + "/events"), 404);
    assertProblem(get("/songs/" + unknown + "/files/song.wav"), 404);
    assertProblem(get("/songs/my-song"), 400);
    assertProblem(get("/songs/1-1-1-1-1"), 400);
    assertProblem(get("/nothing"), 404);
  }

  @Test
  void eventsTellTheLastNewsFirstAndEndWithTheSong() throws Exception {
    UUID song = UUID.randomUUID();
    say(new SongProgress(song, Stage.PLAN, "DONE", 10, "", "planned the song"));
    awaitState(song.toString(), "stage");
    var events = http.sendAsync(request("/songs/" + song + "/events"), BodyHandlers.ofString());
    Thread.sleep(500);
    say(new SongProgress(song, Stage.COMPOSE, "WORKING", 20, "verse", "composed the verse"));
    say(new SongProgress(song, Stage.MASTER, "DONE", 100, "", "mastered the song"));

    List<String> data =
        events
            .get(30, java.util.concurrent.TimeUnit.SECONDS)
            .body()
            .lines()
            .filter(line -> line.startsWith("data:"))
            .map(line -> line.substring("data:".length()))
            .toList();
    assertThat(data).hasSize(3);
    assertThat(JSON.readTree(data.get(0)).get("message").asText()).isEqualTo("planned the song");
    assertThat(JSON.readTree(data.get(1)).get("part").asText()).isEqualTo("verse");
    assertThat(JSON.readTree(data.get(2)).get("state").asText()).isEqualTo("DONE");
  }

  @Test
  void tellsWhyASongFailed() throws Exception {
    UUID song = UUID.randomUUID();
    SongFailed failed = new SongFailed(song, Stage.BRIEF, "INVALID_INPUT", "bpm must be lower");
    publisher.publish(OutgoingEvent.of(Topics.SONG_FAILED, failed));
    awaitState(song.toString(), "failure");
    JsonNode view = JSON.readTree(get("/songs/" + song).body());
    assertThat(view.get("state").asText()).isEqualTo("FAILED");
    assertThat(view.get("failure").get("message").asText()).isEqualTo("bpm must be lower");
    assertThat(get("/songs/" + song + "/events").body()).contains("bpm must be lower");
  }

  @Test
  void servesTheFilesOfAFinishedSong() throws Exception {
    UUID song = finishedSong();
    JsonNode view = JSON.readTree(get("/songs/" + song).body());
    assertThat(view.get("state").asText()).isEqualTo("DONE");
    assertThat(view.get("title").asText()).isEqualTo("Midnight Rain");
    String href = view.get("files").get(1).get("href").asText();

    HttpResponse<String> stem = get(href);
    assertThat(stem.statusCode()).isEqualTo(200);
    assertThat(stem.body()).isEqualTo("0123456789");
    Map<String, List<String>> headers = stem.headers().map();
    assertThat(headers.get("content-length")).containsExactly("10");
    assertThat(headers.get("content-type")).containsExactly("audio/flac");
    assertThat(headers.get("content-disposition"))
        .containsExactly("attachment; filename=\"lead vocal.flac\"");
    assertProblem(get("/songs/" + song + "/files/other.wav"), 404);
    assertProblem(get("/songs/" + song + "/files/..%2f..%2fsecret"), 404);
  }

  @Test
  void servesPartsOfFiles() throws Exception {
    String path = "/songs/" + finishedSong() + "/files/song.wav";
    HttpResponse<String> part =
        http.send(request(path, "Range", "bytes=2-4"), BodyHandlers.ofString());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    HttpResponse<String> beyond =
        http.send(request(path, "Range", "bytes=10-"), BodyHandlers.ofString());
    assertThat(beyond.statusCode()).isEqualTo(416);
    String tag = part.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        http.send(request(path, "If-None-Match", tag), BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void listsTheSongsHeardOfLast() throws Exception {
    UUID song = UUID.randomUUID();
    say(new SongProgress(song, Stage.PLAN, "DONE", 10, "", "planned the song"));
    awaitState(song.toString(), "stage");
    JsonNode list = JSON.readTree(get("/songs?limit=200").body());
    assertThat(list.findValuesAsText("id")).contains(song.toString());
    assertProblem(get("/songs?limit=many"), 400);
  }

  private UUID finishedSong() {
    UUID song = UUID.randomUUID();
    byte[] content = "0123456789".getBytes(StandardCharsets.UTF_8);
    FileRef wav = store.put(song, Stage.MASTER, "song.wav", content);
    FileRef stem = store.put(song, Stage.ARRANGE, "stems/lead vocal.flac", content);
    SongMastered mastered =
        new SongMastered(
            song, "Midnight Rain", 10, new Loudness(-14, -1.2, 5), List.of(wav, stem), Timing.NONE);
    store.putIfAbsent(
        org.sply85.contracts.Artifacts.result(song, "master", ""), Json.write(mastered));
    return song;
  }

  private void say(SongProgress progress) {
    String part = progress.stage() + progress.part();
    publisher.publish(OutgoingEvent.about(part, Topics.SONG_PROGRESS, progress));
  }

  /** Waits until the song's view has the field. */
  private void awaitState(String id, String field) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> answer = get("/songs/" + id);
    while (!(answer.statusCode() == 200 && JSON.readTree(answer.body()).has(field))) {
      assertThat(System.nanoTime()).as("song %s: %s", id, answer.body()).isLessThan(end);
      Thread.sleep(50);
      answer = get("/songs/" + id);
    }
  }

  private ConsumerRecord<String, byte[]> promptOf(String id) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "group.id",
            UUID.randomUUID().toString(),
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.PROMPT_SUBMITTED));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (id.equals(record.key())) {
            return record;
          }
        }
      }
    }
    throw new AssertionError("no prompt was published for song " + id);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve("/songs"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}

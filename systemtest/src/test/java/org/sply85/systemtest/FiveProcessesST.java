package org.sply85.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.Topics;
import org.sply85.embedded.TopicReader;

/** The five services as processes of their own, with two composers and two arrangers. */
class FiveProcessesST {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMPT = "a short bright pop song in G major at 120 bpm";
  private static final String BODY = "{\"prompt\": \"%s\", \"seed\": %d, \"duration\": \"0:20\"}";
  private static final long PATIENCE_SECONDS = 300;

  @TempDir static Path folder;
  private static Platform platform;

  @BeforeAll
  static void startTheLine() throws Exception {
    platform = Platform.start(folder);
    for (String service :
        List.of("ingest", "feature", "composer", "composer", "arranger", "arranger", "mastering")) {
      platform.launch(service + "-service");
    }
  }

  @AfterAll
  static void stopTheLine() throws Exception {
    platform.close();
  }

  @Test
  void makesTheSameBytesAsTheOneJvm() throws Exception {
    UUID songId = UUID.randomUUID();
    platform.submit(songId, BODY.formatted(PROMPT, 7));
    JsonNode mastered = awaitMastered(songId);
    Path made = makeInOneJvm();
    for (String name : List.of("song.mid", "song.wav")) {
      assertThat(sha256(made.resolve(name))).as(name).isEqualTo(sha256Of(name, mastered));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ingest-service, BRIEF, 1",
    "feature-service, TARGET, 2",
    "composer-service, COMPOSE, 3",
    "arranger-service, ARRANGE, 4",
    "mastering-service, MASTER, 5"
  })
  void losesAndDoublesNothingWhenAServiceIsKilledAtItsWork(String service, String stage, long seed)
      throws Exception {
    UUID songId = UUID.randomUUID();
    platform.submit(songId, BODY.formatted(PROMPT, seed));
    awaitStage(songId, stage);
    for (ServiceProcess process : platform.running(service)) {
      process.killHard();
      platform.launch(service);
    }
    awaitMastered(songId);
    try (TopicReader topics = platform.topics()) {
      assertThat(ids(topics.of(songId, Topics.SONG_MASTERED))).hasSize(1);
      assertThat(topics.of(songId, Topics.SONG_FAILED)).isEmpty();
    }
  }

  @Test
  void refusesAPromptThatCanNotBeMetAndGoesOn() throws Exception {
    UUID bad = UUID.randomUUID();
    platform.submit(bad, "{\"prompt\": \"a song\", \"bpm\": 900}");
    platform.submit(UUID.randomUUID(), "this is not JSON");
    try (TopicReader topics = platform.topics()) {
      ConsumerRecord<String, byte[]> failed = topics.await(1, bad, Topics.SONG_FAILED).get(0);
      JsonNode said = JSON.readTree(failed.value());
      assertThat(said.get("reason").asText()).isEqualTo("INVALID_INPUT");
      assertThat(said.get("message").asText()).contains("40..220").contains("900");
    }
  }

  private static void awaitStage(UUID songId, String stage) throws Exception {
    try (TopicReader topics = platform.topics()) {
      await(
          songId,
          () ->
              topics.of(songId, Topics.SONG_PROGRESS).stream()
                  .anyMatch(r -> text(r).contains("\"" + stage + "\"")));
    }
  }

  private static JsonNode awaitMastered(UUID songId) throws Exception {
    try (TopicReader topics = platform.topics()) {
      await(songId, () -> !topics.of(songId, Topics.SONG_MASTERED).isEmpty());
      return JSON.readTree(topics.of(songId, Topics.SONG_MASTERED).get(0).value());
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(UUID songId, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("song " + songId + " is not done in time" + platform.logs());
      }
      Thread.sleep(50);
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(r -> new String(r.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
        .distinct()
        .collect(Collectors.toList());
  }

  private static Path makeInOneJvm() throws Exception {
    Path out = folder.resolve("made");
    Path log = folder.resolve("make.log");
    Process make =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED",
                "-jar",
                Path.of("..", "local", "target", "quarkus-app", "quarkus-run.jar").toString(),
                "make",
                PROMPT,
                "--seed",
                "7",
                "--duration",
                "0:20",
                "--data",
                folder.resolve("one").toString(),
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(make.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(make.exitValue()).as(Files.readString(log)).isZero();
    return out;
  }

  private static String sha256Of(String name, JsonNode mastered) {
    for (JsonNode file : mastered.get("files")) {
      if (file.get("name").asText().equals(name)) {
        return file.get("sha256").asText();
      }
    }
    throw new AssertionError("no " + name + " in " + mastered);
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}

package org.sply85.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.Timing;
import org.sply85.embedded.TopicReader;
import org.sply85.kit.Json;
import org.sply85.kit.store.ArtifactStore;

/** The rules of the line, with a real broker and a real store. */
@QuarkusTest
@QuarkusTestResource(LineResource.class)
class LineIT {
  private static final String DEAD_LETTERS = Topics.deadLetters(Topics.SECTION_REQUESTED);

  @Inject Producer<String, byte[]> producer;
  @Inject TestSections listener;
  @Inject ArtifactStore store;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final UUID song = UUID.randomUUID();
  private TopicReader topics;

  @BeforeEach
  void open() {
    topics = new TopicReader(servers);
  }

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void makesOneResultAndOneEventOfAnEventThatComesTwice() throws Exception {
    send(request(song, "verse"));
    send(request(song, "verse"));
    sendSentinel();

    List<ConsumerRecord<String, byte[]>> said = topics.of(song, Topics.SECTION_COMPOSED);
    assertThat(said).hasSize(1);
    assertThat(listener.runs(song)).isEqualTo(1);
    SectionComposed composed = Json.read(said.get(0).value(), SectionComposed.class);
    assertThat(store.get(composed.candidates())).asString().contains("verse");
    assertThat(said.get(0).key()).isEqualTo(song.toString());
    assertThat(Headers.header(said.get(0), "ce_type")).isEqualTo("org.sply85.section.composed.v1");
    assertThat(Headers.header(said.get(0), "ce_source")).isEqualTo("kit-test");
    assertThat(Headers.header(said.get(0), "ce_subject")).isEqualTo(song.toString());
  }

  @Test
  void putsPoisonAwayAndGoesOn() throws Exception {
    byte[] good = Json.write(request(song, "verse"));
    send(song.toString(), "not json".getBytes(StandardCharsets.UTF_8));
    send(song.toString(), null);
    send(song.toString(), "null".getBytes(StandardCharsets.UTF_8));
    send(song.toString(), ("{\"songId\":\"" + song + "\"}").getBytes(StandardCharsets.UTF_8));
    send(
        song.toString(),
        new String(good, StandardCharsets.UTF_8)
            .replace("\"verse\"", "7")
            .getBytes(StandardCharsets.UTF_8));
    send(song.toString(), megabyte());
    send(song.toString(), good, "ce_type", "org.sply85.section.requested.v2");
    send(
        song.toString(),
        "{".getBytes(StandardCharsets.UTF_8),
        "content-type",
        "application/cloudevents+json");
    sendSentinel();

    List<ConsumerRecord<String, byte[]>> letters = topics.of(song, DEAD_LETTERS);
    assertThat(letters).hasSize(8).allSatisfy(LineIT::saysWhy);
    assertThat(Headers.header(letters.get(6), "dead-letter-reason"))
        .contains("section.requested.v1")
        .contains("section.requested.v2");
    assertThat(Headers.header(letters.get(4), "dead-letter-reason")).contains("String");
    assertThat(letters.get(0).value()).asString().isEqualTo("not json");
    assertThat(listener.runs(song)).isZero();
    SongFailed failed = failure();
    assertThat(failed.reason()).isEqualTo("INVALID_INPUT");
    assertThat(meters.counter("sply85.dead.letters", "topic", Topics.SECTION_REQUESTED).count())
        .isGreaterThanOrEqualTo(8);
  }

  private static void saysWhy(ConsumerRecord<String, byte[]> letter) {
    assertThat(Headers.header(letter, "dead-letter-kind")).isEqualTo("POISON");
    assertThat(Headers.header(letter, "dead-letter-reason")).startsWith("expected");
    assertThat(Headers.header(letter, "dead-letter-exception-class-name"))
        .endsWith("PoisonException");
    assertThat(Headers.header(letter, "dead-letter-topic")).isEqualTo(Topics.SECTION_REQUESTED);
    assertThat(Headers.header(letter, "dead-letter-partition")).isEqualTo("0");
    assertThat(Headers.header(letter, "dead-letter-offset")).matches("\\d+");
  }

  @Test
  void keepsControlCharactersOutOfTheReason() throws Exception {
    String json = "{\"songId\":\"\\u001b[31mred\\r\\nFAKE LOG\\u202e\"}";
    send(song.toString(), json.getBytes(StandardCharsets.UTF_8));
    String reason =
        Headers.header(topics.await(1, song, DEAD_LETTERS).get(0), "dead-letter-reason");
    assertThat(reason).contains("red").doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
  }

  @Test
  void putsRecordsAwayThatFillTheBrokersLimit() throws Exception {
    UUID second = UUID.randomUUID();
    String longText = "x".repeat(1_000_000);
    send(song + "/" + longText, "{".getBytes(StandardCharsets.UTF_8));
    send(second.toString(), "{".getBytes(StandardCharsets.UTF_8), "ce_type", longText);
    sendSentinel();
    assertThat(topics.of(song, DEAD_LETTERS)).hasSize(1);
    assertThat(topics.of(second, DEAD_LETTERS)).hasSize(1);
  }

  @Test
  void letsNoStrayPoisonFailASongThatIsPastTheStage() throws Exception {
    store.putIfAbsent(Artifacts.result(song, "arrange", ""), "{}".getBytes(StandardCharsets.UTF_8));
    send(song.toString(), "not json".getBytes(StandardCharsets.UTF_8));
    topics.await(1, song, DEAD_LETTERS);
    sendSentinel();
    assertThat(topics.of(song, Topics.SONG_FAILED)).isEmpty();
  }

  @Test
  void refusesInvalidInputWithWordsAndNoDeadLetter() throws Exception {
    send(request(song, "refused"));
    assertThat(failure().message()).isEqualTo("bpm must be in 40..220, was 900");
    assertThat(failure().reason()).isEqualTo("INVALID_INPUT");
    assertThat(listener.runs(song)).isEqualTo(1);
    assertThat(topics.of(song, DEAD_LETTERS)).isEmpty();
  }

  @Test
  void triesAgainWhatFailedTwiceInPassing() throws Exception {
    send(request(song, "flaky"));
    topics.await(1, song, Topics.SECTION_COMPOSED);
    assertThat(listener.runs(song)).isEqualTo(3);
    assertThat(topics.of(song, DEAD_LETTERS)).isEmpty();
  }

  @Test
  void givesUpWhenTheTriesRunOut() throws Exception {
    send(request(song, "dead"));
    assertThat(failure().reason()).isEqualTo("TRANSIENT");
    assertThat(listener.runs(song)).isEqualTo(4);
    assertThat(Headers.header(topics.await(1, song, DEAD_LETTERS).get(0), "dead-letter-kind"))
        .isEqualTo("TRANSIENT");
  }

  @Test
  void putsFaultsOfOursAwayAndGoesOn() throws Exception {
    UUID second = UUID.randomUUID();
    send(request(song, "bug"));
    send(request(second, "deep"));
    sendSentinel();
    assertThat(failure().reason()).isEqualTo("BUG");
    assertThat(topics.of(song, DEAD_LETTERS)).hasSize(1);
    assertThat(
            Headers.header(
                topics.of(second, DEAD_LETTERS).get(0), "dead-letter-exception-class-name"))
        .isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void doesNotWorkOnASongThatHasFailed() throws Exception {
    send(request(song, "refused"));
    send(request(song, "verse"));
    sendSentinel();
    assertThat(listener.runs(song)).isEqualTo(1);
    assertThat(topics.of(song, Topics.SECTION_COMPOSED)).isEmpty();
    assertThat(topics.of(song, Topics.SONG_FAILED)).hasSize(1);
  }

  @Test
  void holdsAJobThatTakesLongerThanThePollInterval() throws Exception {
    send(request(song, "long"));
    sendSentinel();
    assertThat(listener.runs(song)).isEqualTo(1);
    assertThat(topics.of(song, Topics.SECTION_COMPOSED)).hasSize(1);
  }

  private SongFailed failure() throws Exception {
    return Json.read(topics.await(1, song, Topics.SONG_FAILED).get(0).value(), SongFailed.class);
  }

  /** Records of a partition are handled in order: when this one is through, all before it are. */
  private void sendSentinel() throws Exception {
    UUID sentinel = UUID.randomUUID();
    send(request(sentinel, "verse"));
    topics.await(1, sentinel, Topics.SECTION_COMPOSED);
  }

  private static SectionRequested request(UUID song, String idea) {
    FileRef plan = new FileRef("plan.json", "songs/x/plan.json", 2, "00", "application/json");
    return new SectionRequested(song, idea, plan, List.of(idea), PackRef.NONE, Timing.NONE);
  }

  private static byte[] megabyte() {
    byte[] body = new byte[1_048_000];
    Arrays.fill(body, (byte) 'x');
    return body;
  }

  private void send(SectionRequested request) throws ExecutionException, InterruptedException {
    send(request.songId() + "/" + request.idea(), Json.write(request));
  }

  private void send(String key, byte[] body, String... header)
      throws ExecutionException, InterruptedException {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.SECTION_REQUESTED, 0, key, body);
    for (int i = 0; i < header.length; i += 2) {
      record.headers().add(header[i], header[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    producer.send(record).get();
  }
}

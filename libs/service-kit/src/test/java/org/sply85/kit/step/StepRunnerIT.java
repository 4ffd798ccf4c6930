package org.sply85.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.MinioClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.Timing;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicReader;
import org.sply85.embedded.TopicSetup;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.store.S3ArtifactStore;

/** What a step does after a process was killed at any of its points, or while two work at once. */
class StepRunnerIT {
  @TempDir static Path folder;

  private static EmbeddedKafka kafka;
  private static EmbeddedS3 s3;
  private static KafkaProducer<String, byte[]> producer;
  private static TopicReader topics;
  private static S3ArtifactStore store;
  private static Failures failures;
  private static StepRunner steps;

  private final UUID song = UUID.randomUUID();
  private final StepKey key = StepKey.of(song, Stage.PLAN);
  private int worked;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    TopicSetup.ensure(kafka.bootstrapServers());
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret");
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    topics = new TopicReader(kafka.bootstrapServers());
    store =
        new S3ArtifactStore(
            MinioClient.builder()
                .endpoint(s3.endpoint())
                .region("us-east-1")
                .credentials("key", "secret")
                .build(),
            "sply85");
    store.ensureBucket();
    KafkaEventPublisher publisher =
        new KafkaEventPublisher(producer, "step-test", Clock.systemUTC());
    failures = new Failures(store, publisher, new Progress(publisher));
    steps = new StepRunner(store, publisher, failures, new TrackFailures(store, publisher));
  }

  @AfterAll
  static void stop() throws Exception {
    topics.close();
    producer.close();
    s3.close();
    kafka.close();
  }

  @Test
  void sendsTheEventOfAProcessKilledBeforeSending() {
    store.putIfAbsent(Artifacts.result(song, "plan", ""), Json.write(planned(7)));
    assertThat(run(8).news()).isTrue();
    assertThat(worked).isZero();
    assertThat(said()).containsExactly(planned(7));
  }

  @Test
  void sendsTheSameIdAgainAfterAKillBeforeTheMark() {
    run(7);
    // As if the mark of the first run had never been set.
    StepRunner fresh = unmarked();
    fresh.run(key, SongPlanned.class, watch -> planned(7), StepRunnerIT::events);
    List<ConsumerRecord<String, byte[]>> records = topics.of(song, Topics.SONG_PLANNED);
    assertThat(records).hasSize(2);
    assertThat(Headers.header(records.get(0), "ce_id"))
        .isEqualTo(Headers.header(records.get(1), "ce_id"));
    assertThat(records.get(0).value()).isEqualTo(records.get(1).value());
  }

  @Test
  void saysNothingAgainOnceMarked() {
    assertThat(run(7).news()).isTrue();
    assertThat(run(7).news()).isFalse();
    assertThat(worked).isEqualTo(1);
    assertThat(said()).hasSize(1);
  }

  @Test
  void tellsTheResultOfWhoWasFaster() {
    Ran<SongPlanned> ran =
        steps.run(
            key,
            SongPlanned.class,
            watch -> {
              store.putIfAbsent(Artifacts.result(song, "plan", ""), Json.write(planned(1)));
              return planned(2);
            },
            StepRunnerIT::events);
    assertThat(ran.result()).contains(planned(1));
    assertThat(said()).containsExactly(planned(1));
  }

  @Test
  void saysThatASongHasFailedWhenTheOneWhoStoredItWasKilled() throws Exception {
    SongFailed failed = new SongFailed(song, Stage.BRIEF, "INVALID_INPUT", "no words");
    store.putIfAbsent(Artifacts.failure(song), Json.write(failed));
    assertThat(run(7).result()).isEmpty();
    assertThat(run(7).result()).isEmpty();
    assertThat(worked).isZero();
    List<ConsumerRecord<String, byte[]>> records = topics.of(song, Topics.SONG_FAILED);
    assertThat(records).hasSize(1);
    assertThat(Json.read(records.get(0).value(), SongFailed.class)).isEqualTo(failed);
  }

  @Test
  void keepsTheFirstOfTwoFailures() {
    failures.fail(song, Stage.PLAN, FailureKind.BUG, "first");
    failures.fail(song, Stage.ARRANGE, FailureKind.TRANSIENT, "second");
    assertThat(store.find(Artifacts.failure(song)).orElseThrow()).asString().contains("first");
    assertThat(topics.of(song, Topics.SONG_FAILED)).hasSize(1);
  }

  @Test
  void doesEachPartOfASongOnItsOwn() {
    for (String idea : List.of("verse", "chorus", "verse")) {
      steps.run(
          new StepKey(song, Stage.COMPOSE, idea),
          SongPlanned.class,
          watch -> planned(++worked),
          p -> List.of(OutgoingEvent.about(idea, Topics.SONG_PLANNED, p)));
    }
    assertThat(worked).isEqualTo(2);
    assertThat(topics.of(song, Topics.SONG_PLANNED))
        .extracting(r -> Headers.header(r, "ce_id"))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  private Ran<SongPlanned> run(long seed) {
    return steps.run(
        key,
        SongPlanned.class,
        watch -> {
          worked++;
          return planned(seed);
        },
        StepRunnerIT::events);
  }

  private StepRunner unmarked() {
    KafkaEventPublisher publisher =
        new KafkaEventPublisher(producer, "step-test", Clock.systemUTC());
    return new StepRunner(
        new Unmarked(store), publisher, failures, new TrackFailures(store, publisher));
  }

  private List<SongPlanned> said() {
    return topics.of(song, Topics.SONG_PLANNED).stream()
        .map(r -> Json.require(r.value(), SongPlanned.class))
        .toList();
  }

  private static List<OutgoingEvent> events(SongPlanned planned) {
    return List.of(OutgoingEvent.of(Topics.SONG_PLANNED, planned));
  }

  private SongPlanned planned(long seed) {
    byte[] plan = "{}".getBytes(StandardCharsets.UTF_8);
    FileRef file = store.put(song, Stage.PLAN, "plan.json", plan);
    return new SongPlanned(song, file, List.of("verse"), seed, PackRef.NONE, Timing.NONE);
  }
}

package org.sply85.kit.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minio.MinioClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.Timing;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicReader;
import org.sply85.embedded.TopicSetup;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.failure.StoppingException;
import org.sply85.kit.store.S3ArtifactStore;

/** What becomes of a record while the store or the broker is away, or this process stops. */
class OutageIT {
  @TempDir Path folder;

  private final UUID song = UUID.randomUUID();
  private EmbeddedKafka kafka;
  private EmbeddedS3 s3;
  private KafkaProducer<String, byte[]> producer;
  private Line line;
  private StepRunner steps;
  private S3ArtifactStore store;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    TopicSetup.ensure(kafka.bootstrapServers());
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret");
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "max.block.ms", 1_000,
                "request.timeout.ms", 1_000,
                "delivery.timeout.ms", 1_500,
                "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
    store =
        new S3ArtifactStore(
            MinioClient.builder()
                .endpoint(s3.endpoint())
                .region("us-east-1")
                .credentials("key", "secret")
                .build(),
            "sply85");
    store.ensureBucket();
    KafkaEventPublisher publisher = new KafkaEventPublisher(producer, "test", Clock.systemUTC());
    LineMetrics metrics = new LineMetrics(new SimpleMeterRegistry());
    Failures failures = new Failures(store, publisher, new Progress(publisher));
    steps = new StepRunner(store, publisher, failures, new TrackFailures(store, publisher));
    line =
        new Line(
            failures,
            new TrackFailures(store, publisher),
            new DeadLetters(publisher, metrics),
            metrics,
            new Retries(new Backoff(Duration.ofMillis(200), 100), metrics, new Running()));
  }

  @AfterEach
  void stop() throws Exception {
    producer.close(Duration.ZERO);
    s3.close();
    kafka.close();
  }

  @Test
  void waitsForTheStoreToComeBack() throws Exception {
    int port = URI.create(s3.endpoint()).getPort();
    s3.close();
    CompletableFuture<Void> handled = CompletableFuture.runAsync(this::handle);
    Thread.sleep(1_500);
    assertThat(handled).isNotDone();
    s3 = EmbeddedS3.start(folder.resolve("s3"), port, "key", "secret");
    handled.get(2, TimeUnit.MINUTES);
    assertSaidOnce();
  }

  @Test
  void waitsForTheBrokerToComeBack() throws Exception {
    int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
    kafka.close();
    CompletableFuture<Void> handled = CompletableFuture.runAsync(this::handle);
    Thread.sleep(1_500);
    assertThat(handled).isNotDone();
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
    handled.get(2, TimeUnit.MINUTES);
    assertSaidOnce();
  }

  @Test
  void leavesTheRecordToTheNextOwnerWhenItStopsWhileWaiting() throws Exception {
    s3.close();
    CompletableFuture<Void> handled = CompletableFuture.runAsync(this::handle);
    Thread.sleep(500);
    line.stop(Duration.ZERO);
    assertThatThrownBy(() -> handled.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(StoppingException.class);
    try (TopicReader topics = new TopicReader(kafka.bootstrapServers())) {
      assertThat(topics.of(song, Topics.SONG_FAILED)).isEmpty();
      assertThat(topics.of(song, Topics.deadLetters(Topics.SONG_TARGETED))).isEmpty();
    }
  }

  @Test
  void callsNothingAFaultThatFailsBecauseItStops() {
    assertThatThrownBy(
            () ->
                line.handle(
                    record(),
                    Stage.PLAN,
                    SongPlanned.class,
                    planned -> {
                      line.stop(Duration.ZERO);
                      throw new IllegalStateException("the pool is closed");
                    }))
        .isInstanceOf(StoppingException.class);
    assertThat(store.exists(Artifacts.failure(song))).isFalse();
  }

  private void handle() {
    line.handle(
        record(),
        Stage.PLAN,
        SongPlanned.class,
        in ->
            steps.run(
                StepKey.of(song, Stage.PLAN),
                SongPlanned.class,
                watch -> in,
                out -> List.of(OutgoingEvent.of(Topics.SONG_PLANNED, out))));
  }

  private ConsumerRecord<String, byte[]> record() {
    FileRef plan = new FileRef("plan.json", "songs/x/plan.json", 2, "00", "application/json");
    SongPlanned planned =
        new SongPlanned(song, plan, List.of("verse"), 7, PackRef.NONE, Timing.NONE);
    return new ConsumerRecord<>(Topics.SONG_TARGETED, 0, 0, song.toString(), Json.write(planned));
  }

  private void assertSaidOnce() {
    try (TopicReader topics = new TopicReader(kafka.bootstrapServers())) {
      List<ConsumerRecord<String, byte[]>> said = topics.await(1, song, Topics.SONG_PLANNED);
      // A send whose answer was lost may be repeated, but only under the same id.
      assertThat(said.stream().map(r -> Headers.header(r, "ce_id")).distinct()).hasSize(1);
      assertThat(topics.of(song, Topics.SONG_FAILED)).isEmpty();
    }
  }
}

package org.sply85.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.model.Device;
import org.sply85.composer.model.PackFollower;
import org.sply85.composer.model.PackShelf;
import org.sply85.composer.model.ServedPack;
import org.sply85.composer.model.StoredPacks;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PackPublished;
import org.sply85.contracts.event.TrainingFailed;
import org.sply85.contracts.event.TrainingProgressed;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicReader;
import org.sply85.embedded.TopicSetup;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.runtime.LineClients;
import org.sply85.kit.step.DeadLetters;
import org.sply85.kit.step.LineMetrics;
import org.sply85.kit.store.PackStore;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.statistics.SongTables;

/**
 * From a request on Kafka to a pack that a composer serves, over a real broker and a real store.
 */
@Timeout(180)
class TrainingJobIT {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir static Path folder;

  private static EmbeddedKafka kafka;
  private static EmbeddedS3 s3;
  private static Producer<String, byte[]> producer;
  private static KafkaEventPublisher publisher;
  private static TopicReader topics;
  private static MinioClient client;
  private static S3ArtifactStore store;

  private final UUID training = UUID.randomUUID();
  private Path corpus;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    TopicSetup.ensure(kafka.bootstrapServers());
    s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret");
    producer = LineClients.producer(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    publisher = new KafkaEventPublisher(producer, "model-trainer", Clock.systemUTC());
    topics = new TopicReader(kafka.bootstrapServers());
    client =
        MinioClient.builder()
            .endpoint(s3.endpoint())
            .region("us-east-1")
            .credentials("key", "secret")
            .build();
    store = new S3ArtifactStore(client, "sply85");
    store.ensureBucket();
  }

  @AfterAll
  static void stop() throws Exception {
    topics.close();
    producer.close();
    s3.close();
    kafka.close();
  }

  @BeforeEach
  void writeCorpus() {
    corpus = folder.resolve("corpus-" + training);
    SmallPack.writeCorpus(corpus);
  }

  private RequestLoop loop() {
    Workshop workshop =
        new Workshop(
            corpus,
            folder.resolve("work"),
            1,
            "abc",
            preset -> SmallPack.members(),
            ModelPack::standard);
    return new RequestLoop(
        TrainJobCommand.consumer(kafka.bootstrapServers()),
        new RequestHandler(
            new Trainings(workshop, store, publisher),
            new DeadLetters(publisher, new LineMetrics(new SimpleMeterRegistry())),
            new Backoff(Duration.ofMillis(1), 3)));
  }

  private void request(UUID id) {
    publisher.publish(
        OutgoingEvent.of(
            Topics.TRAINING_REQUESTED,
            new TrainingRequested(id, "base", "RhythmRNN", false, null)));
  }

  private PackPublished published(UUID id) throws Exception {
    assertThat(topics.of(id, Topics.TRAINING_FAILED))
        .extracting(r -> new String(r.value(), StandardCharsets.UTF_8))
        .isEmpty();
    List<ConsumerRecord<String, byte[]>> said = topics.of(id, Topics.PACK_PUBLISHED);
    assertThat(said).hasSize(1);
    return Json.read(said.get(0).value(), PackPublished.class);
  }

  private String failure(UUID id) throws Exception {
    byte[] said = topics.await(1, id, Topics.TRAINING_FAILED).get(0).value();
    TrainingFailed failed = Json.read(said, TrainingFailed.class);
    assertThat(failed.reason()).isEqualTo("INVALID_INPUT");
    return failed.message();
  }

  private List<TrainingProgressed> progress(UUID id) {
    producer.flush();
    return topics.of(id, Topics.TRAINING_PROGRESSED).stream()
        .map(r -> Json.require(r.value(), TrainingProgressed.class))
        .toList();
  }

  private static PackShelf composer() {
    return new PackShelf(
        ModelPack.standard(),
        new StoredPacks(new PackStore(store)),
        pack -> new ServedPack(pack, Device.CPU, 1),
        pack -> new IdeaComposer(Proposers.withModels(SongTables.standard(), pack)));
  }

  @Test
  void trainsOncePublishesOnceAndAComposerServesIt() throws Exception {
    request(training);
    request(training);
    loop().run(true, PATIENCE);
    loop().run(true, PATIENCE);

    PackPublished published = published(training);
    assertThat(published.pack().name()).isEqualTo("base");
    assertThat(published.pack().commit()).isEqualTo("abc");
    assertThat(published.files())
        .extracting(FileRef::name)
        .containsExactlyElementsOf(
            ModelPack.standard().manifest().models().stream().map(c -> c.file()).toList());
    assertThat(published.manifest().key()).startsWith("packs/" + training + "/");
    assertThat(published.figures()).containsKey("RhythmRNN.nll");
    assertThat(progress(training)).hasSizeGreaterThanOrEqualTo(SmallPack.PASSES);
    assertThat(folder.resolve("work").resolve(training.toString())).doesNotExist();

    try (PackShelf shelf = composer();
        PackFollower follower = follower(shelf)) {
      PackRef before = shelf.current().ref();
      try (PackShelf.Lease song = shelf.lease(before)) {
        follower.published(published.pack(), 1);
        awaitCurrent(shelf, published.pack());
        assertThat(song.pack()).as("a song under way keeps its pack").isEqualTo(before);
      }
      assertThat(shelf.current().pack().card("RhythmRNN").parameters())
          .isLessThan(ModelPack.standard().card("RhythmRNN").parameters());
      damage(published);
    }
    refusesTheDamagedPack(published);
  }

  /** Puts other bytes in the place of a model; equal trainings share the files of the first. */
  private static void damage(PackPublished published) throws Exception {
    FileRef file = new PackStore(store).find(published.pack()).orElseThrow().files().get(0);
    byte[] bytes = store.get(file);
    bytes[bytes.length / 2] ^= 1;
    client.putObject(
        PutObjectArgs.builder()
            .bucket("sply85")
            .object(file.key())
            .data(bytes, bytes.length)
            .build());
  }

  private static void refusesTheDamagedPack(PackPublished published) throws Exception {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    try (PackShelf shelf = composer();
        PackFollower follower =
            new PackFollower(shelf, metrics, new Backoff(Duration.ofMillis(1), 3))) {
      PackRef before = shelf.current().ref();
      follower.published(published.pack(), 1);
      while (follower.refused().isEmpty()) {
        Thread.sleep(20);
      }
      assertThat(follower.refused().orElseThrow()).contains("with sha256");
      assertThat(metrics.counter("sply85.packs", "outcome", "refused").count()).isEqualTo(1);
      assertThat(shelf.current().ref()).isEqualTo(before);
    }
  }

  private static PackFollower follower(PackShelf shelf) {
    return new PackFollower(shelf, new SimpleMeterRegistry(), new Backoff(Duration.ofMillis(1), 3));
  }

  private static void awaitCurrent(PackShelf shelf, PackRef pack) throws InterruptedException {
    while (!shelf.current().ref().equals(pack)) {
      Thread.sleep(20);
    }
  }

  @Test
  void goesOnWhereAJobWasStoppedToTheSameFigures() throws Exception {
    request(training);
    RequestLoop stopped = loop();
    Thread job = new Thread(() -> stopped.run(true, PATIENCE));
    job.start();
    while (progress(training).stream().noneMatch(p -> !p.figures().isEmpty())) {
      Thread.sleep(20);
    }
    stopped.stop();
    job.join();
    assertThat(topics.of(training, Topics.PACK_PUBLISHED)).isEmpty();
    int before = progress(training).size();

    loop().run(true, PATIENCE);
    List<TrainingProgressed> told = progress(training);
    long pass = told.get(0).steps() / SmallPack.PASSES;
    assertThat(told.get(before).step()).as("the first pass is not done again").isGreaterThan(pass);

    UUID whole = UUID.randomUUID();
    request(whole);
    loop().run(true, PATIENCE);
    assertThat(card(training).curve()).isEqualTo(card(whole).curve());
    assertThat(card(training).figures()).isEqualTo(card(whole).figures());
  }

  private ModelCard card(UUID id) throws Exception {
    Path pack = Files.createDirectories(folder.resolve("pack-" + id));
    new PackStore(store).fetch(published(id), pack);
    return ModelPack.open(pack).card("RhythmRNN");
  }

  @Test
  void saysAgainWhatWasStoredWhenAJobWasKilledBeforeItWasSaid() throws Exception {
    PackRef pack = new PackRef("base", "abc", "ab".repeat(32));
    FileRef file = new FileRef("pack.json", "packs/x/pack.json", 1, pack.sha256(), "text/plain");
    PackPublished result =
        new PackPublished(training, pack, false, file, List.of(file), Map.of("a", 1.0));
    store.putIfAbsent(Artifacts.packResult(training), Json.write(result));
    request(training);
    loop().run(true, PATIENCE);
    assertThat(published(training)).isEqualTo(result);
    assertThat(progress(training)).isEmpty();
  }

  @Test
  void failsWithWordsWhatCanNotBeTrainedAndGoesOn() throws Exception {
    UUID unknown = UUID.randomUUID();
    UUID garbage = UUID.randomUUID();
    UUID small = UUID.randomUUID();
    say(unknown, "{\"preset\":\"huge\"}");
    loop().run(true, PATIENCE);
    assertThat(failure(unknown)).isEqualTo("preset must be one of [base, studio], was 'huge'");

    say(garbage, "{\"preset\":");
    loop().run(true, PATIENCE);
    assertThat(failure(garbage)).contains("expected a TrainingRequested as JSON");
    String letters = Topics.deadLetters(Topics.TRAINING_REQUESTED);
    assertThat(topics.of(garbage, letters)).hasSize(1);

    request(training);
    Files.write(corpus.resolve("pop909/pop909.jsonl.gz"), new byte[] {1, 2, 3});
    loop().run(true, PATIENCE);
    assertThat(failure(training)).contains("'pop909.jsonl.gz', line 1");
    assertThat(topics.of(training, letters)).isEmpty();

    corpus = folder.resolve("small");
    new org.sply85.trainer.CorpusFolder(corpus);
    request(small);
    loop().run(true, PATIENCE);
    assertThat(failure(small)).contains("RhythmRNN needs at least 8 examples");
  }

  private static void say(UUID id, String json) {
    publisher.send(
        new ProducerRecord<>(
            Topics.TRAINING_REQUESTED, id.toString(), json.getBytes(StandardCharsets.UTF_8)));
  }
}

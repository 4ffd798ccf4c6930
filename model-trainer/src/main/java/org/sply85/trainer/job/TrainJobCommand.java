package org.sply85.trainer.job;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.runtime.LineClients;
import org.sply85.kit.runtime.LineConfig;
import org.sply85.kit.step.DeadLetters;
import org.sply85.kit.step.LineMetrics;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.pack.ModelPack;
import org.sply85.trainer.pack.Pack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sply85 train-job}: takes requests for trainings from the line and publishes the packs. */
@Command(
    name = "train-job",
    description =
        "Takes a request for a training from Kafka, trains, publishes the pack, and ends."
            + " Killed and started again, it goes on. Settings by environment: SPLY85_CORPUS"
            + " (required), SPLY85_WORK, SPLY85_THREADS, SPLY85_COMMIT, KAFKA_BOOTSTRAP_SERVERS,"
            + " SPLY85_S3_ENDPOINT and others, see docs/models.md.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  SPLY85_CORPUS=corpora sply85 train-job", "  sply85 train-job --listen"})
public final class TrainJobCommand implements Callable<Integer> {
  private static final String GROUP = "model-trainer";
  private static final int SESSION_MILLIS = 45_000; // trainings are not in a hurry
  private static final int HEARTBEAT_MILLIS = 5_000;
  private static final long GRACE_MILLIS = 25_000;

  @Spec private CommandSpec spec;

  @Option(names = "--listen", description = "Go on with the next request, until it is stopped.")
  private boolean listen;

  @Option(
      names = "--patience",
      defaultValue = "PT1M",
      description = "How long to wait for a request without --listen. Default: ${DEFAULT-VALUE}")
  private Duration patience;

  /** Runs the command alone; ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TrainJobCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    SmallRyeConfig config = settings();
    LineConfig line = config.getConfigMapping(LineConfig.class);
    Workshop workshop = workshop(config.getConfigMapping(TrainerConfig.class));
    String servers =
        config.getOptionalValue("kafka.bootstrap.servers", String.class).orElse("127.0.0.1:9092");
    S3ArtifactStore store = LineClients.store(line.s3());
    store.ensureBucket();
    try (Producer<String, byte[]> producer =
        LineClients.producer(Map.of("bootstrap.servers", servers))) {
      KafkaEventPublisher publisher =
          new KafkaEventPublisher(producer, "model-trainer", Clock.systemUTC());
      RequestHandler handler =
          new RequestHandler(
              new Trainings(workshop, store, publisher),
              new DeadLetters(publisher, new LineMetrics(new SimpleMeterRegistry())),
              new Backoff(line.retry().unit(), line.retry().attempts()));
      runUntilStopped(new RequestLoop(consumer(servers), handler));
    }
    return 0;
  }

  private void runUntilStopped(RequestLoop loop) {
    Thread main = Thread.currentThread();
    Thread stopping = new Thread(() -> stop(loop, main), "stopping");
    Runtime.getRuntime().addShutdownHook(stopping);
    loop.run(!listen, patience);
  }

  /** By a signal: the process ends when the loop has left its group, or after a while. */
  private static void stop(RequestLoop loop, Thread main) {
    loop.stop();
    try {
      main.join(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Workshop workshop(TrainerConfig config) {
    Path corpus =
        config
            .corpus()
            .filter(Files::isDirectory)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "SPLY85_CORPUS must be a folder of corpora, was '%s'"
                            .formatted(config.corpus().map(Path::toString).orElse(""))));
    return new Workshop(
        corpus,
        config.work().toAbsolutePath(),
        config.threads(),
        config.commit(),
        Pack::members,
        () -> config.pack().map(ModelPack::open).orElseGet(ModelPack::standard));
  }

  static SmallRyeConfig settings() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .addDefaultSources()
        .withMapping(LineConfig.class)
        .withMapping(TrainerConfig.class)
        .withValidateUnknown(false)
        .build();
  }

  /** A member of the trainers' group that takes one record at a time and commits by hand. */
  static KafkaConsumer<String, byte[]> consumer(String servers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ConsumerConfig.GROUP_ID_CONFIG,
            GROUP,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            SESSION_MILLIS,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            HEARTBEAT_MILLIS,
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName()),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}

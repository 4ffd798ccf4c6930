package org.sply85.kit.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.step.DeadLetters;
import org.sply85.kit.step.Failures;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.LineMetrics;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.S3ArtifactStore;

/** Puts the shared parts of the line together from the settings. */
@ApplicationScoped
public class LineBeans {
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(3);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Producer<String, byte[]> producer(
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092")
          String servers) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  void close(@Disposes Producer<String, byte[]> producer) {
    producer.close(Duration.ofSeconds(5));
  }

  @Produces
  @Singleton
  KafkaEventPublisher publisher(
      Producer<String, byte[]> producer,
      @ConfigProperty(name = "quarkus.application.name", defaultValue = "sply85") String source) {
    return new KafkaEventPublisher(producer, source, Clock.systemUTC());
  }

  @Produces
  @Singleton
  ArtifactStore store(LineConfig config) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(CALL_TIMEOUT)
            .writeTimeout(CALL_TIMEOUT)
            .build();
    MinioClient client =
        MinioClient.builder()
            .endpoint(config.s3().endpoint())
            .region(config.s3().region())
            .credentials(config.s3().accessKey(), config.s3().secretKey())
            .httpClient(http)
            .build();
    return new S3ArtifactStore(client, config.s3().bucket());
  }

  @Produces
  @Singleton
  LineMetrics metrics(MeterRegistry registry) {
    return new LineMetrics(registry);
  }

  @Produces
  @Singleton
  Progress progress(KafkaEventPublisher publisher) {
    return new Progress(publisher);
  }

  @Produces
  @Singleton
  StepRunner steps(ArtifactStore store, KafkaEventPublisher publisher) {
    return new StepRunner(store, publisher);
  }

  @Produces
  @Singleton
  Line line(
      ArtifactStore store,
      KafkaEventPublisher publisher,
      Progress progress,
      LineMetrics metrics,
      LineConfig config) {
    return new Line(
        new Failures(store, publisher, progress),
        new DeadLetters(publisher, metrics),
        metrics,
        new Backoff(config.retry().unit(), config.retry().attempts()));
  }
}

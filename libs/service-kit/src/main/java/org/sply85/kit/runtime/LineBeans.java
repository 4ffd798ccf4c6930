package org.sply85.kit.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.step.DeadLetters;
import org.sply85.kit.step.Failures;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.LineMetrics;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.Retries;
import org.sply85.kit.step.Running;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.TrackFailures;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.S3ArtifactStore;

/** Puts the shared parts of the line together from the settings. */
@ApplicationScoped
public class LineBeans {
  @Produces
  @Singleton
  Producer<String, byte[]> producer(
      @Identifier("default-kafka-broker") Map<String, Object> connection) {
    return LineClients.producer(connection);
  }

  void close(@Disposes Producer<String, byte[]> producer) {
    producer.close(Duration.ofSeconds(5));
  }

  @Produces
  @Singleton
  Admin admin(@Identifier("default-kafka-broker") Map<String, Object> connection) {
    return Admin.create(connection);
  }

  void close(@Disposes Admin admin) {
    admin.close(Duration.ZERO);
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
  S3ArtifactStore store(LineConfig config) {
    return LineClients.store(config.s3());
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
  Failures failures(ArtifactStore store, KafkaEventPublisher publisher, Progress progress) {
    return new Failures(store, publisher, progress);
  }

  @Produces
  @Singleton
  TrackFailures trackFailures(ArtifactStore store, KafkaEventPublisher publisher) {
    return new TrackFailures(store, publisher);
  }

  @Produces
  @Singleton
  StepRunner steps(
      ArtifactStore store,
      KafkaEventPublisher publisher,
      Failures failures,
      TrackFailures trackFailures) {
    return new StepRunner(store, publisher, failures, trackFailures);
  }

  @Produces
  @Singleton
  Line line(
      Failures failures,
      TrackFailures trackFailures,
      KafkaEventPublisher publisher,
      LineMetrics metrics,
      LineConfig config) {
    Backoff backoff = new Backoff(config.retry().unit(), config.retry().attempts());
    return new Line(
        failures,
        trackFailures,
        new DeadLetters(publisher, metrics),
        metrics,
        new Retries(backoff, metrics, new Running()));
  }
}

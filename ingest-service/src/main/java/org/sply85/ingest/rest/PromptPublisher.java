package org.sply85.ingest.rest;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;

/**
 * Publishes prompts and tracks while a client waits, so with a producer that is less patient than
 * the line's: when it gives up, the record is gone for good and the client may try again.
 */
@Singleton
class PromptPublisher {
  private static final int PATIENCE_MS = 4_000;
  private static final int REQUEST_MS = 2_000;

  private final Producer<String, byte[]> producer;
  private final KafkaEventPublisher publisher;

  PromptPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    this.publisher = new KafkaEventPublisher(producer, "ingest-service", Clock.systemUTC());
  }

  /**
   * Returns when the broker has the prompt.
   *
   * @throws org.sply85.kit.failure.TransientException if it does not take it
   */
  void publish(PromptSubmitted prompt) {
    publisher.publish(OutgoingEvent.of(Topics.PROMPT_SUBMITTED, prompt));
  }

  /**
   * Returns when the broker has the track.
   *
   * @throws org.sply85.kit.failure.TransientException if it does not take it
   */
  void publish(TrackSubmitted track) {
    publisher.publish(OutgoingEvent.of(Topics.TRACK_SUBMITTED, track));
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofMillis(PATIENCE_MS));
  }
}

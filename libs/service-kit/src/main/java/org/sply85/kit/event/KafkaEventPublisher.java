package org.sply85.kit.event;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sply85.kit.failure.TransientException;

/** Sends events with a Kafka producer that waits for all replicas. */
public final class KafkaEventPublisher implements EventPublisher {
  private final Producer<String, byte[]> producer;
  private final String source;
  private final Clock clock;

  /**
   * @param source who speaks, like {@code composer-service}
   */
  public KafkaEventPublisher(Producer<String, byte[]> producer, String source, Clock clock) {
    this.producer = producer;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public void publish(OutgoingEvent event) {
    send(Envelope.wrap(event, source, clock.instant()));
  }

  /**
   * Sends a record as it is, and waits until the broker has it.
   *
   * @throws TransientException if the broker does not take it in time
   */
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientException("interrupted while sending to " + record.topic(), e);
    } catch (ExecutionException e) {
      throw new TransientException("the broker did not take a record for " + record.topic(), e);
    }
  }
}

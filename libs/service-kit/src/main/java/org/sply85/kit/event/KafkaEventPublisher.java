package org.sply85.kit.event;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.sply85.kit.failure.TransientException;

/** Sends events with a Kafka producer that waits for all replicas. */
public final class KafkaEventPublisher implements EventPublisher {
  private static final Logger LOG = Logger.getLogger(KafkaEventPublisher.class);

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

  @Override
  public void announce(OutgoingEvent event) {
    try {
      producer.send(
          Envelope.wrap(event, source, clock.instant()),
          (metadata, failure) -> {
            if (failure != null) {
              unsaid(event, failure);
            }
          });
    } catch (KafkaException | IllegalStateException closedOrNoBroker) {
      unsaid(event, closedOrNoBroker);
    }
  }

  /**
   * Sends a record as it is, and waits until the broker has it.
   *
   * @throws TransientException if the broker does not take it in time
   * @throws IllegalStateException if no broker ever will
   */
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      throw new TransientException("interrupted while sending to " + record.topic(), e);
    } catch (ExecutionException e) {
      throw notTaken(record, e.getCause());
    } catch (KafkaException e) {
      throw notTaken(record, e);
    }
  }

  private static RuntimeException notTaken(ProducerRecord<String, byte[]> record, Throwable cause) {
    String message = "the broker did not take a record for " + record.topic();
    return cause instanceof RecordTooLargeException
        ? new IllegalStateException(message, cause)
        : new TransientException(message, cause);
  }

  private static void unsaid(OutgoingEvent event, Exception failure) {
    LOG.debugf(failure, "%s of %s could not be announced", event.topic(), event.body().subject());
  }
}

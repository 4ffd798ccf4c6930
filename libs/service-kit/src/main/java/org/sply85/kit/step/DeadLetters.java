package org.sply85.kit.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sply85.contracts.Topics;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.failure.FailureKind;

/**
 * Puts records that can not be processed beside the line, as they came, with headers that say why:
 * {@code dead-letter-kind}, {@code -reason}, {@code -exception-class-name}, {@code -topic}, {@code
 * -partition} and {@code -offset}.
 */
public final class DeadLetters {
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_BODY = 900_000; // brokers take a megabyte with all headers

  private final KafkaEventPublisher publisher;
  private final LineMetrics metrics;

  public DeadLetters(KafkaEventPublisher publisher, LineMetrics metrics) {
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /**
   * Puts a record away.
   *
   * @throws org.sply85.kit.failure.TransientException if the broker does not take it
   */
  public void put(ConsumerRecord<String, byte[]> record, Throwable failure) {
    byte[] body = record.value();
    if (body != null && body.length > LONGEST_BODY) {
      body = Arrays.copyOf(body, LONGEST_BODY);
    }
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.deadLetters(record.topic()), record.key(), body);
    record.headers().forEach(letter.headers()::add);
    header(letter, "kind", FailureKind.of(failure).name());
    header(letter, "reason", printable(String.valueOf(failure.getMessage())));
    header(letter, "exception-class-name", failure.getClass().getName());
    header(letter, "topic", record.topic());
    header(letter, "partition", Integer.toString(record.partition()));
    header(letter, "offset", Long.toString(record.offset()));
    publisher.send(letter);
    metrics.deadLetter(record.topic());
  }

  /** The text without control characters (it may quote a stranger's record), bounded. */
  static String printable(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON) + "...";
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
  }
}

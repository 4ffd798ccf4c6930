package org.sply85.kit.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.sply85.contracts.Topics;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.failure.FailureKind;

/**
 * Puts records that can not be processed beside the line, as they came, with headers that say why:
 * {@code dead-letter-kind}, {@code -reason}, {@code -exception-class-name}, {@code -topic}, {@code
 * -partition} and {@code -offset}. Of records near the broker's limit only a part fits beside these
 * headers.
 */
public final class DeadLetters {
  private static final int LONGEST_KEY = 1_000;
  private static final int MOST_HEADER_BYTES = 64_000;
  private static final int LONGEST_BODY = 900_000; // brokers take a megabyte in all

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
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.deadLetters(record.topic()), key(record), body(record));
    copyHeaders(record, letter);
    header(letter, "kind", FailureKind.of(failure).name());
    header(letter, "reason", Printable.of(failure.getMessage()));
    header(letter, "exception-class-name", failure.getClass().getName());
    header(letter, "topic", record.topic());
    header(letter, "partition", Integer.toString(record.partition()));
    header(letter, "offset", Long.toString(record.offset()));
    publisher.send(letter);
    metrics.deadLetter(record.topic());
  }

  private static String key(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    return key == null || key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }

  private static byte[] body(ConsumerRecord<String, byte[]> record) {
    byte[] body = record.value();
    return body == null || body.length <= LONGEST_BODY ? body : Arrays.copyOf(body, LONGEST_BODY);
  }

  private static void copyHeaders(
      ConsumerRecord<String, byte[]> record, ProducerRecord<String, byte[]> letter) {
    int bytes = 0;
    for (Header header : record.headers()) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
      if (bytes > MOST_HEADER_BYTES) {
        return;
      }
      letter.headers().add(header);
    }
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
  }
}

package org.sply85.kit.event;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.sply85.contracts.event.LineEvent;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.kit.Json;
import org.sply85.kit.failure.PoisonException;

/**
 * CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2): attributes in {@code ce_*}
 * headers, the event as JSON in the value. A record without such headers, as {@code kcat} sends it,
 * counts as version 1.
 */
public final class Envelope {
  private static final String TYPE_PREFIX = "org.sply85.";
  private static final String VERSION = ".v1";
  private static final int LONGEST_BODY = 1 << 20;

  /** What anyone writes; it may leave things open. */
  private static final Set<Class<?>> ASKED =
      Set.of(PromptSubmitted.class, TrainingRequested.class, TrackSubmitted.class);

  private Envelope() {}

  /**
   * Wraps an event.
   *
   * @param source who speaks, like {@code composer-service}
   */
  public static ProducerRecord<String, byte[]> wrap(
      OutgoingEvent event, String source, Instant now) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.key(), Json.write(event.body()));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", event.id().toString());
    header(record, "ce_type", TYPE_PREFIX + event.topic() + VERSION);
    header(record, "ce_source", source);
    header(record, "ce_subject", event.body().subject().toString());
    header(record, "ce_time", now.toString());
    header(record, "content-type", "application/json");
    return record;
  }

  /**
   * Unwraps an event.
   *
   * @throws PoisonException if it is of another version, too long, not JSON, lacks a field, or has
   *     fields of wrong types
   */
  public static <E extends LineEvent> E unwrap(
      ConsumerRecord<String, byte[]> record, Class<E> type) {
    requireVersion(record);
    byte[] body = record.value();
    if (body == null || body.length == 0) {
      throw new PoisonException("expected a JSON object, got an empty record");
    }
    if (body.length > LONGEST_BODY) {
      throw new PoisonException(
          "expected at most %d bytes, got %d".formatted(LONGEST_BODY, body.length));
    }
    try {
      return complete(Json.read(body, type), type);
    } catch (IOException e) {
      throw new PoisonException(
          "expected a %s as JSON: %s".formatted(type.getSimpleName(), firstLine(e)), e);
    }
  }

  /** Everything an event says must be there; only what anyone writes may leave things open. */
  private static <E extends LineEvent> E complete(E event, Class<E> type) {
    if (event == null) {
      throw new PoisonException("expected a JSON object, got null");
    }
    if (!ASKED.contains(type)) {
      for (RecordComponent field : type.getRecordComponents()) {
        if (valueOf(field, event) == null) {
          throw new PoisonException(
              "expected a %s with '%s', got none".formatted(type.getSimpleName(), field.getName()));
        }
      }
    }
    return event;
  }

  private static Object valueOf(RecordComponent field, Object event) {
    try {
      return field.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an event's accessor must be public: " + field, e);
    }
  }

  private static void requireVersion(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader("ce_type");
    if (header == null) {
      return;
    }
    String type = new String(header.value(), StandardCharsets.UTF_8);
    String expected = TYPE_PREFIX + record.topic() + VERSION;
    if (!type.equals(expected)) {
      throw new PoisonException("expected an event of type %s, got %s".formatted(expected, type));
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

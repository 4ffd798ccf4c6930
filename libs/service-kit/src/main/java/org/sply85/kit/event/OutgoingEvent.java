package org.sply85.kit.event;

import java.util.UUID;
import org.sply85.contracts.event.LineEvent;

/**
 * An event on its way to a topic.
 *
 * @param topic where it goes
 * @param key the record's key; decides the partition
 * @param part what tells it from its subject's other events on the topic; empty if there is one
 *     only
 * @param body what it says
 */
public record OutgoingEvent(String topic, String key, String part, LineEvent body) {
  /** An event that is keyed by its song or training. */
  public static OutgoingEvent of(String topic, LineEvent body) {
    return new OutgoingEvent(topic, body.subject().toString(), "", body);
  }

  /** An event about a part of its song or training, still keyed by the whole. */
  public static OutgoingEvent about(String part, String topic, LineEvent body) {
    return new OutgoingEvent(topic, body.subject().toString(), part, body);
  }

  /** The event's id: the same subject, topic and part always have the same. */
  public UUID id() {
    return NameUuid.of(NameUuid.SPLY85, body.subject() + "/" + topic + "/" + part);
  }
}

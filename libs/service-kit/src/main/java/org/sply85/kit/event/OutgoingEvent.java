package org.sply85.kit.event;

import java.util.UUID;
import org.sply85.contracts.event.SongEvent;

/**
 * An event on its way to a topic.
 *
 * @param topic where it goes
 * @param key the record's key; decides the partition
 * @param part what tells it from the song's other events on the topic; empty if there is one only
 * @param body what it says
 */
public record OutgoingEvent(String topic, String key, String part, SongEvent body) {
  /** An event that is keyed by its song. */
  public static OutgoingEvent of(String topic, SongEvent body) {
    return new OutgoingEvent(topic, body.songId().toString(), "", body);
  }

  /** An event about a part of its song, still keyed by the song. */
  public static OutgoingEvent about(String part, String topic, SongEvent body) {
    return new OutgoingEvent(topic, body.songId().toString(), part, body);
  }

  /** The event's id: the same song, topic and part always have the same. */
  public UUID id() {
    return NameUuid.of(NameUuid.SPLY85, body.songId() + "/" + topic + "/" + part);
  }
}

package org.sply85.ingest.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sply85.kit.event.NameUuid;
import org.sply85.kit.event.SongKey;

/** Finds the id of the song that a prompt asks for, when the prompt's body does not name it. */
final class SongIds {
  private SongIds() {}

  /** The record's key if that is a UUID, else an id derived from the record's place and time. */
  static UUID of(ConsumerRecord<String, byte[]> record) {
    return SongKey.songId(record.key()).orElseGet(() -> placed(record));
  }

  private static UUID placed(ConsumerRecord<String, byte[]> record) {
    String place =
        "%s/%d/%d/%d"
            .formatted(record.topic(), record.partition(), record.offset(), record.timestamp());
    return NameUuid.of(NameUuid.SPLY85, place);
  }

  /** The same record under the song's id, so that whatever becomes of it names the song. */
  static ConsumerRecord<String, byte[]> keyed(ConsumerRecord<String, byte[]> record, UUID songId) {
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        record.serializedKeySize(),
        record.serializedValueSize(),
        songId.toString(),
        record.value(),
        record.headers(),
        record.leaderEpoch());
  }
}

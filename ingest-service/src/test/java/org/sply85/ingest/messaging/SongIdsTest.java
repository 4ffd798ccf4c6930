package org.sply85.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SongIdsTest {
  private static final UUID ID = UUID.fromString("0b54ad2a-6e0a-4f0e-9d5c-2f3a3d3c9b11");

  @Test
  void takesAKeyThatIsAnId() {
    assertThat(SongIds.of(record(ID.toString(), 0, 5))).isEqualTo(ID);
  }

  @Test
  void derivesTheSameIdFromTheSamePlace() {
    UUID derived = SongIds.of(record(null, 0, 5));
    assertThat(SongIds.of(record(null, 0, 5))).isEqualTo(derived);
    assertThat(SongIds.of(record("my song", 0, 5))).isEqualTo(derived);
    assertThat(derived.version()).isEqualTo(5);
  }

  @Test
  void tellsPlacesApart() {
    assertThat(
            java.util.Set.of(
                SongIds.of(record(null, 0, 5)),
                SongIds.of(record(null, 1, 5)),
                SongIds.of(record(null, 0, 6))))
        .hasSize(3);
  }

  @Test
  void namesTheSongInTheKeyAndKeepsTheRest() {
    ConsumerRecord<String, byte[]> keyed = SongIds.keyed(record(null, 2, 9), ID);
    assertThat(keyed.key()).isEqualTo(ID.toString());
    assertThat(keyed.partition()).isEqualTo(2);
    assertThat(keyed.offset()).isEqualTo(9);
    assertThat(keyed.value()).containsExactly(1);
  }

  private static ConsumerRecord<String, byte[]> record(String key, int partition, long offset) {
    return new ConsumerRecord<>("prompt.submitted", partition, offset, key, new byte[] {1});
  }
}

package org.sply85.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what stands on topics, as an outsider would, without leaving a trace on the broker. */
public final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;

  public TopicReader(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Everything on the topic whose key is the song's id, alone or before a slash. */
  public List<ConsumerRecord<String, byte[]>> of(UUID songId, String topic) {
    return all(topic).stream()
        .filter(r -> r.key() != null && r.key().startsWith(songId.toString()))
        .toList();
  }

  /**
   * The same, once there are at least so many.
   *
   * @throws IllegalStateException if there are fewer after two minutes
   */
  public List<ConsumerRecord<String, byte[]>> await(int count, UUID songId, String topic) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<ConsumerRecord<String, byte[]>> found = of(songId, topic);
    while (found.size() < count) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "expected %d records of song %s on %s, got %d"
                .formatted(count, songId, topic, found.size()));
      }
      found = of(songId, topic);
    }
    return found;
  }

  private List<ConsumerRecord<String, byte[]>> all(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(POLL).forEach(found::add);
    }
    return found;
  }

  @Override
  public void close() {
    consumer.close();
  }
}

package org.sply85.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongProgress;

/**
 * Reads all partitions of the topics that tell how songs fare, from their beginning, and puts it on
 * the board. Every instance reads everything: a browser may ask any of them. It therefore joins no
 * consumer group and commits nothing.
 */
@Singleton
class ProgressReader {
  private static final Logger LOG = Logger.getLogger(ProgressReader.class);
  private static final List<String> READ =
      List.of(Topics.PROMPT_SUBMITTED, Topics.SONG_PROGRESS, Topics.SONG_FAILED);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ProgressBoard board;
  private final ObjectMapper json;
  private final Map<String, Object> kafka;
  private final Thread thread = new Thread(this::run, "song-progress");
  private final AtomicReference<KafkaConsumer<String, byte[]>> reading = new AtomicReference<>();
  private volatile boolean stopped;

  ProgressReader(
      ProgressBoard board,
      ObjectMapper json,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.board = board;
    this.json = json;
    this.kafka = kafka;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    Optional.ofNullable(reading.get()).ifPresent(KafkaConsumer::wakeup);
  }

  private void run() {
    while (!stopped) {
      try {
        read();
      } catch (WakeupException stopping) {
        return;
      } catch (KafkaException e) {
        LOG.warn("the progress of songs can not be read; trying again", e);
      }
      pause();
    }
  }

  private void read() {
    try (var consumer = consumer()) {
      reading.set(consumer);
      List<TopicPartition> partitions = partitions(consumer);
      if (partitions.isEmpty()) {
        return;
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!stopped) {
        consumer.poll(POLL).forEach(this::put);
      }
    } finally {
      reading.set(null);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Empty as long as a topic is missing. */
  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    List<TopicPartition> found = new ArrayList<>();
    for (String topic : READ) {
      var partitions = consumer.partitionsFor(topic);
      if (partitions.isEmpty()) {
        return List.of();
      }
      partitions.forEach(p -> found.add(new TopicPartition(topic, p.partition())));
    }
    return found;
  }

  private void put(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      switch (record.topic()) {
        case Topics.SONG_PROGRESS ->
            board.heard(json.readValue(record.value(), SongProgress.class));
        case Topics.SONG_FAILED -> board.heard(json.readValue(record.value(), SongFailed.class));
        default -> SongId.parse(record.key()).ifPresent(board::submitted);
      }
    } catch (IOException e) {
      LOG.warnf(
          "record %d of %s-%d can not be read",
          record.offset(), record.topic(), record.partition());
    }
  }

  private void pause() {
    try {
      if (!stopped) {
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

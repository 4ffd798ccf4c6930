package org.sply85.local.song;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.SongProgress;

/** The making line as anybody outside sees it: prompts go in, news of songs come out. */
public final class SongLine {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final List<String> NEWS =
      List.of(Topics.SONG_PROGRESS, Topics.SONG_MASTERED, Topics.SONG_FAILED);

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final String bootstrapServers;

  /**
   * @param bootstrapServers like {@code 127.0.0.1:9092}
   */
  public SongLine(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Publishes the request and waits until the broker holds it.
   *
   * @throws IOException if the broker does not take it
   */
  public void submit(PromptSubmitted request) throws IOException {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE.toMillis());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      String key = request.songId().toString();
      byte[] body = JSON.writeValueAsBytes(request);
      producer
          .send(new ProducerRecord<>(Topics.PROMPT_SUBMITTED, key, body))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the broker at %s took no prompt".formatted(bootstrapServers), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while submitting the prompt", e);
    }
  }

  /**
   * Follows a song to its end, from its beginning.
   *
   * @param heard gets each piece of progress
   * @param alive called several times a second; ends the watch by throwing
   * @throws IOException if no broker answers or it has no such topics
   */
  public Outcome follow(UUID songId, Consumer<SongProgress> heard, Runnable alive)
      throws IOException {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Optional<Outcome> outcome = Optional.empty();
      while (outcome.isEmpty()) {
        outcome = read(consumer.poll(GLANCE), songId.toString(), heard);
        alive.run();
      }
      return outcome.get();
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) throws IOException {
    try {
      List<TopicPartition> found = new ArrayList<>();
      for (String topic : NEWS) {
        consumer
            .partitionsFor(topic, PATIENCE)
            .forEach(p -> found.add(new TopicPartition(p.topic(), p.partition())));
      }
      if (found.isEmpty()) {
        throw new IOException(
            "the broker at %s has no topic %s".formatted(bootstrapServers, Topics.SONG_PROGRESS));
      }
      return found;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw new IOException("no Kafka broker answers at " + bootstrapServers, e);
    }
  }

  private static Optional<Outcome> read(
      ConsumerRecords<String, byte[]> records, String key, Consumer<SongProgress> heard) {
    for (var record : of(records, Topics.SONG_PROGRESS, key).toList()) {
      heard.accept(decode(record, SongProgress.class));
    }
    Stream<Outcome> finished =
        of(records, Topics.SONG_MASTERED, key)
            .map(record -> new Outcome.Finished(decode(record, SongMastered.class)));
    Stream<Outcome> refused =
        of(records, Topics.SONG_FAILED, key)
            .map(record -> new Outcome.Refused(decode(record, SongFailed.class)));
    return Stream.concat(finished, refused).findFirst();
  }

  private static Stream<ConsumerRecord<String, byte[]>> of(
      ConsumerRecords<String, byte[]> records, String topic, String key) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    records.records(topic).forEach(found::add);
    return found.stream().filter(record -> key.equals(record.key()) && record.value() != null);
  }

  private static <T> T decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
    try {
      return JSON.readValue(record.value(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "record %d of %s is no %s"
              .formatted(record.offset(), record.topic(), type.getSimpleName()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

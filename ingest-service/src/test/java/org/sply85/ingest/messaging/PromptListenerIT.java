package org.sply85.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongBriefed;
import org.sply85.contracts.event.SongFailed;
import org.sply85.embedded.TopicReader;
import org.sply85.ingest.rest.LineResource;
import org.sply85.kit.Json;
import org.sply85.kit.event.NameUuid;

/** Prompts as anyone may put them on the topic, without any header. */
@QuarkusTest
@QuarkusTestResource(LineResource.class)
class PromptListenerIT {
  private static final String DEAD_LETTERS = Topics.deadLetters(Topics.PROMPT_SUBMITTED);

  @Inject Producer<String, byte[]> producer;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final UUID song = UUID.randomUUID();
  private TopicReader topics;

  @BeforeEach
  void open() {
    topics = new TopicReader(servers);
  }

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void namesTheSongByTheRecordsKey() throws Exception {
    send(song.toString(), "{\"prompt\":\"a happy pop song about rain\"}");
    SongBriefed briefed = Json.read(await(Topics.SONG_BRIEFED, song).value(), SongBriefed.class);
    assertThat(briefed.songId()).isEqualTo(song);
    assertThat(briefed.brief().prompt()).isEqualTo("a happy pop song about rain");
    assertThat(briefed.timing().seconds()).containsOnlyKeys("brief");
  }

  @Test
  void namesTheSongByTheBodyBeforeTheKey() throws Exception {
    send(UUID.randomUUID().toString(), "{\"songId\":\"" + song + "\",\"prompt\":\"a slow waltz\"}");
    await(Topics.SONG_BRIEFED, song);
  }

  @Test
  void namesTheSongByThePlaceOfARecordWithoutKey() throws Exception {
    RecordMetadata place = send(null, "{\"prompt\":\"a slow waltz\"}");
    UUID derived =
        NameUuid.of(
            NameUuid.SPLY85,
            "%s/%d/%d/%d"
                .formatted(place.topic(), place.partition(), place.offset(), place.timestamp()));
    await(Topics.SONG_BRIEFED, derived);
  }

  @Test
  void refusesWhatCanNotBeMetWithWords() throws Exception {
    send(song.toString(), "{\"prompt\":\"a slow waltz\",\"bpm\":900}");
    SongFailed failed = Json.read(await(Topics.SONG_FAILED, song).value(), SongFailed.class);
    assertThat(failed.reason()).isEqualTo("INVALID_INPUT");
    assertThat(failed.message()).contains("bpm").contains("900");
    assertThat(all(DEAD_LETTERS, song)).isEmpty();
  }

  @Test
  void makesOneSongOfAPromptThatComesTwice() throws Exception {
    send(song.toString(), "{\"prompt\":\"a slow waltz\"}");
    send(song.toString(), "{\"prompt\":\"a slow waltz\"}");
    sendSentinel();
    assertThat(all(Topics.SONG_BRIEFED, song)).hasSize(1);
    assertThat(all(DEAD_LETTERS, song)).isEmpty();
  }

  @Test
  void letsTheFirstOfTwoPromptsForASongWin() throws Exception {
    send(song.toString(), "{\"prompt\":\"a slow waltz\"}");
    send(song.toString(), "{\"prompt\":\"a fast polka\"}");
    send(song.toString(), "{\"prompt\":\"a slow waltz\",\"bpm\":900}");
    sendSentinel();
    assertThat(all(Topics.SONG_BRIEFED, song)).hasSize(1);
    assertThat(all(Topics.SONG_FAILED, song)).isEmpty();
    assertThat(all(DEAD_LETTERS, song))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(reason(letter)).contains("from another prompt already"));
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    byte[] reason = letter.headers().lastHeader("dead-letter-reason").value();
    return new String(reason, StandardCharsets.UTF_8);
  }

  /** Records of one partition are handled in order. */
  private void sendSentinel() throws Exception {
    UUID sentinel = UUID.randomUUID();
    send(sentinel.toString(), "{\"prompt\":\"a slow waltz\"}");
    await(Topics.SONG_BRIEFED, sentinel);
  }

  private RecordMetadata send(String key, String body) throws Exception {
    byte[] json = body.getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(Topics.PROMPT_SUBMITTED, 0, key, json)).get();
  }

  private ConsumerRecord<String, byte[]> await(String topic, UUID songId) {
    return topics.await(1, songId, topic).get(0);
  }

  private List<ConsumerRecord<String, byte[]>> all(String topic, UUID songId) {
    return topics.of(songId, topic);
  }
}

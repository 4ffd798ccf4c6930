package org.sply85.mastering.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.codec.WavFile;
import org.sply85.audio.loudness.LoudnessReading;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.song.Delivery;
import org.sply85.embedded.TopicReader;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.store.ArtifactStore;

/** Stems in, finished song out, over a real broker and a real store. */
@QuarkusTest
@QuarkusTestResource(LineResource.class)
class ArrangementListenerIT {

  @Inject KafkaEventPublisher publisher;
  @Inject ArtifactStore store;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @TempDir Path folder;

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
  void finishesASongOnceHoweverOftenItIsAsked() throws Exception {
    arrange(song, Delivery.STREAMING);
    arrange(song, Delivery.STREAMING);
    UUID sentinel = sentinel();
    await(Topics.SONG_MASTERED, sentinel);

    List<ConsumerRecord<String, byte[]>> said = all(Topics.SONG_MASTERED, song);
    assertThat(said).hasSize(1);
    SongMastered mastered = Json.read(said.get(0).value(), SongMastered.class);
    assertThat(mastered.files())
        .extracting(FileRef::name)
        .containsExactlyInAnyOrder(
            "song.wav",
            "song.flac",
            "song.mp3",
            "song.opus",
            "song.svg",
            "song.mid",
            "song.musicxml",
            "plan.json",
            "report.json",
            "stems/lead-flute.flac",
            "stems/bass-finger.flac");
    assertThat(mastered.timing().seconds()).containsOnlyKeys("brief", "arrange", "master");

    Path wav = folder.resolve("back.wav");
    store.download(file(mastered, "song.wav"), wav);
    assertThat(LoudnessReading.of(WavFile.read(wav)).integratedLufs())
        .isCloseTo(-14, within(0.5))
        .isCloseTo(mastered.loudness().integratedLufs(), within(0.01));

    JsonNode report = new ObjectMapper().readTree(store.get(file(mastered, "report.json")));
    assertThat(report.get("prompt").asText()).isEqualTo("a small song");
    assertThat(report.get("soundbank").asText()).isEqualTo("test bank");
    assertThat(report.get("pack").get("name").asText()).isEqualTo("base");
    assertThat(report.get("pack").get("sha256").asText()).isEqualTo("ab".repeat(32));
    assertThat(report.get("tracks")).hasSize(2);
    assertThat(report.get("arrangement").has("choices")).isTrue();
    assertThat(report.get("timing").get("arrange").asDouble()).isEqualTo(3);
    assertThat(report.get("versions").get("sply85").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void refusesALoudnessThatNoMasterReaches() throws Exception {
    arrange(song, new Delivery(-6, -9));
    SongFailed failed = Json.read(await(Topics.SONG_FAILED, song).value(), SongFailed.class);
    assertThat(failed.reason()).isEqualTo("INVALID_INPUT");
    assertThat(failed.message()).containsIgnoringCase("lufs");
    assertThat(all(Topics.deadLetters(Topics.SONG_ARRANGED), song)).isEmpty();
  }

  private void arrange(UUID songId, Delivery delivery) throws Exception {
    publisher.publish(
        OutgoingEvent.of(
            Topics.SONG_ARRANGED, new ArrangedSong(store, folder, songId, delivery).event()));
  }

  /** A song on the same partition, handled after the one under test. */
  private UUID sentinel() throws Exception {
    int partition = all(Topics.SONG_ARRANGED, song).get(0).partition();
    while (true) {
      UUID other = UUID.randomUUID();
      if (partitionOf(other) == partition) {
        arrange(other, Delivery.STREAMING);
        return other;
      }
    }
  }

  private static int partitionOf(UUID songId) {
    byte[] key = songId.toString().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % 4;
  }

  private static FileRef file(SongMastered mastered, String name) {
    return mastered.files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private ConsumerRecord<String, byte[]> await(String topic, UUID songId) {
    return topics.await(1, songId, topic).get(0);
  }

  private List<ConsumerRecord<String, byte[]>> all(String topic, UUID songId) {
    return topics.of(songId, topic);
  }
}

package org.sply85.arranger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.arranger.domain.ShortSong;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.Stem;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.embedded.TopicReader;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;

/** Candidates in, stems out, over a real broker and a real store. */
@QuarkusTest
@QuarkusTestResource(LineResource.class)
class CompositionListenerIT {
  private static final PackRef PACK = new PackRef("base", "unknown", "ab".repeat(32));

  @Inject KafkaEventPublisher publisher;
  @Inject ArtifactStore store;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @TempDir Path folder;

  private final UUID song = UUID.randomUUID();
  private final ShortSong sample = ShortSong.standard();
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
  void arrangesOnceAllIdeasAreComposed() throws Exception {
    SectionComposed intro = composed(sample.ideas().get(0), plan());
    SectionComposed verse = composed(sample.ideas().get(1), intro.plan());
    finish(intro);
    say(intro);
    say(intro);
    finish(verse);
    say(verse);
    say(verse);

    List<ConsumerRecord<String, byte[]>> said = topics.await(1, song, Topics.SONG_ARRANGED);
    assertThat(said).hasSize(1);
    SongArranged arranged = Json.read(said.get(0).value(), SongArranged.class);
    Score score = Json.read(store.get(arranged.score()), Score.class);
    Score midi = MidiFile.read(new ByteArrayInputStream(store.get(arranged.midi())));
    assertThat(score.title()).isEqualTo(sample.plan().title());
    assertThat(midi.tracks()).hasSameSizeAs(score.tracks());
    assertThat(store.get(arranged.musicXml())).asString().contains("<score-partwise");
    assertThat(store.get(arranged.arrangement())).asString().contains("choices", "links");
    assertThat(arranged.stems())
        .extracting(Stem::track)
        .containsExactlyElementsOf(score.tracks().stream().map(t -> t.name()).toList());
    assertThat(arranged.pack()).isEqualTo(PACK);
    assertThat(arranged.timing().seconds()).containsOnlyKeys("brief", "compose", "arrange");
    assertThat(arranged.timing().seconds().get("compose")).isCloseTo(5, within(1e-9));
    assertSound(arranged.stems());
  }

  private void assertSound(List<Stem> stems) throws Exception {
    int frames = -1;
    for (Stem stem : stems) {
      Path flac = folder.resolve(stem.file().name().replace('/', '-'));
      store.download(stem.file(), flac);
      AudioBuffer sound = FlacFile.read(flac);
      assertThat(sound.channels()).isEqualTo(2);
      assertThat(frames < 0 || sound.frames() == frames).isTrue();
      frames = sound.frames();
    }
  }

  private FileRef plan() {
    FileRef plan = store.put(song, Stage.PLAN, "plan.json", Json.write(sample.plan()));
    SongPlanned planned =
        new SongPlanned(song, plan, ideas(), 3, PACK, Timing.NONE.plus(Stage.BRIEF, 0.25));
    store.putIfAbsent(Artifacts.result(song, "plan", ""), Json.write(planned));
    return plan;
  }

  private List<String> ideas() {
    return sample.plan().ideas().stream().map(Idea::id).toList();
  }

  private SectionComposed composed(IdeaCandidates idea, FileRef plan) {
    FileRef file =
        store.put(song, Stage.COMPOSE, idea.idea() + ".candidates.json", Json.write(idea));
    Timing timing = Timing.NONE.plus(Stage.COMPOSE, 2.5);
    return new SectionComposed(song, idea.idea(), plan, ideas(), file, 0.7, PACK, timing);
  }

  /** What the composer does before it says that an idea is composed. */
  private void finish(SectionComposed composed) {
    store.putIfAbsent(Artifacts.result(song, "compose", composed.idea()), Json.write(composed));
  }

  private void say(SectionComposed composed) {
    publisher.publish(OutgoingEvent.about(composed.idea(), Topics.SECTION_COMPOSED, composed));
  }
}

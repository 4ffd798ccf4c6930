package org.sply85.composer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.composer.config.ModelReadiness;
import org.sply85.composer.domain.Briefs;
import org.sply85.composer.model.PackFollower;
import org.sply85.composer.model.PackShelf;
import org.sply85.contracts.PackRef;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PackPublished;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.SongTargeted;
import org.sply85.contracts.event.Timing;
import org.sply85.embedded.TopicReader;
import org.sply85.kit.Json;
import org.sply85.kit.event.KafkaEventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.PackStore;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackManifest;

/** Packs come and go while a composer runs, over a real broker and a real store. */
@QuarkusTest
@QuarkusTestResource(LineResource.class)
@Timeout(180)
class PackListenerIT {
  @Inject KafkaEventPublisher publisher;
  @Inject ArtifactStore store;
  @Inject PackShelf packs;
  @Inject PackFollower follower;
  @Inject @Readiness ModelReadiness readiness;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @TempDir Path folder;

  @Test
  void servesWhatIsPublishedAndKeepsServingItWhenTheNextIsRefused() throws Exception {
    PackRef first = packs.current().ref();
    PackPublished good = stored("night", Map.of());
    say(good);
    while (!packs.current().ref().equals(good.pack())) {
      Thread.sleep(20);
    }
    assertThat(data()).containsEntry("pack", "night").doesNotContainKey("refused");

    // Every file is what the event says, but one is not what the manifest says.
    say(stored("morning", Map.of("RhythmRNN/saved_model.pb", "not a model")));
    while (follower.refused().isEmpty()) {
      Thread.sleep(20);
    }
    assertThat(data().get("refused").toString()).contains("RhythmRNN is not the published model");
    assertThat(data()).containsEntry("pack", "night");
    assertThat(packs.current().ref()).isEqualTo(good.pack());

    publisher.send(
        new ProducerRecord<>(
            Topics.PACK_PUBLISHED, "x", "{\"pack\":".getBytes(StandardCharsets.UTF_8)));
    while (!follower.refused().orElseThrow().contains("as JSON")) {
      Thread.sleep(20);
    }
    composesEachSongByThePackItWasPlannedWith(first, good.pack());
  }

  private void composesEachSongByThePackItWasPlannedWith(PackRef first, PackRef second)
      throws Exception {
    UUID song = UUID.randomUUID();
    publisher.publish(
        OutgoingEvent.of(
            Topics.SONG_TARGETED,
            new SongTargeted(song, Briefs.of("pop", 85), Briefs.targets(), Timing.NONE)));
    try (TopicReader topics = new TopicReader(servers)) {
      byte[] said = topics.await(1, song, Topics.SONG_PLANNED).get(0).value();
      SongPlanned planned = Json.read(said, SongPlanned.class);
      assertThat(planned.pack()).isEqualTo(second);
      assertThat(new PackStore(store).has(second)).isTrue();

      UUID older = UUID.randomUUID();
      String idea = planned.ideas().get(0);
      SectionRequested request =
          new SectionRequested(older, idea, planned.plan(), List.of(idea), first, planned.timing());
      publisher.publish(
          new OutgoingEvent(Topics.SECTION_REQUESTED, older + "/" + idea, idea, request));
      assertThat(composed(topics, older)).isEqualTo(first);
      assertThat(composed(topics, song)).isEqualTo(second);
    }
  }

  private static PackRef composed(TopicReader topics, UUID song) throws Exception {
    byte[] said = topics.await(1, song, Topics.SECTION_COMPOSED).get(0).value();
    return Json.read(said, SectionComposed.class).pack();
  }

  private Map<String, Object> data() {
    return readiness.call().getData().orElseThrow();
  }

  private void say(PackPublished pack) {
    publisher.publish(OutgoingEvent.of(Topics.PACK_PUBLISHED, pack));
  }

  /** The pack of this version under another name, with other bytes in some files. */
  private PackPublished stored(String name, Map<String, String> changed) throws Exception {
    ModelPack standard = ModelPack.standard();
    PackManifest manifest = standard.manifest();
    Path copy = Files.createDirectories(folder.resolve(name));
    for (ModelCard card : manifest.models()) {
      Path file = copy.resolve(card.file());
      Files.createDirectories(file.getParent());
      Files.copy(standard.file(card.name()), file);
    }
    for (Map.Entry<String, String> change : changed.entrySet()) {
      Files.writeString(copy.resolve(change.getKey()), change.getValue());
    }
    ModelPack.write(
        new PackManifest(
            manifest.format(), name, manifest.commit(), manifest.data(), manifest.models()),
        copy);
    return new PackStore(store)
        .put(
            UUID.randomUUID(),
            new PackStore.Folder(
                copy,
                name,
                manifest.commit(),
                manifest.open(),
                ModelPack.MANIFEST,
                manifest.models().stream().map(ModelCard::file).toList(),
                Map.of()));
  }
}

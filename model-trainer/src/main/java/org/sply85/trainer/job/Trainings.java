package org.sply85.trainer.job;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PackPublished;
import org.sply85.contracts.event.TrainingEvent;
import org.sply85.contracts.event.TrainingFailed;
import org.sply85.kit.Json;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.PackStore;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackManifest;

/**
 * Does trainings so that each is published once, however often it is asked for and wherever a
 * process is killed: how it ended is stored under a fixed key, if nothing is there; then it is
 * said; then it is marked as said.
 */
final class Trainings {
  private static final byte[] MARK = "published".getBytes(StandardCharsets.UTF_8);

  private final Workshop workshop;
  private final ArtifactStore store;
  private final EventPublisher publisher;

  Trainings(Workshop workshop, ArtifactStore store, EventPublisher publisher) {
    this.workshop = workshop;
    this.store = store;
    this.publisher = publisher;
  }

  /**
   * Whether a training is over. If it is, makes sure that this was said: the process that stored it
   * may have been killed before.
   */
  boolean over(UUID id) {
    Optional<TrainingFailed> failed =
        store
            .find(Artifacts.trainingFailure(id))
            .map(json -> Json.require(json, TrainingFailed.class));
    failed.ifPresent(f -> say(Topics.TRAINING_FAILED, f));
    if (failed.isPresent()) {
      return true;
    }
    Optional<PackPublished> published =
        store.find(Artifacts.packResult(id)).map(json -> Json.require(json, PackPublished.class));
    published.ifPresent(p -> say(Topics.PACK_PUBLISHED, p));
    return published.isPresent();
  }

  /**
   * Trains, stores and publishes.
   *
   * @param stopping whether to leave it to another process
   * @throws org.sply85.kit.failure.InvalidInputException and others as {@link Workshop#train}
   * @throws org.sply85.kit.failure.StoppingException if it shall stop
   */
  void run(TrainingOrder order, BooleanSupplier stopping) {
    ModelPack pack = workshop.train(order, new ProgressTeller(order.id(), publisher, stopping));
    PackManifest manifest = pack.manifest();
    PackPublished published =
        new PackStore(store)
            .put(
                order.id(),
                new PackStore.Folder(
                    pack.folder(),
                    manifest.name(),
                    manifest.commit(),
                    manifest.open(),
                    ModelPack.MANIFEST,
                    manifest.models().stream().map(ModelCard::file).toList(),
                    headlines(manifest)));
    store.putIfAbsent(Artifacts.packResult(order.id()), Json.write(published));
    over(order.id());
    workshop.clear(order.id());
  }

  /** The figure that each model's training was stopped by. */
  private static Map<String, Double> headlines(PackManifest manifest) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (ModelCard card : manifest.models()) {
      card.figures().entrySet().stream()
          .findFirst()
          .ifPresent(f -> figures.put(card.name() + "." + f.getKey(), f.getValue()));
    }
    return figures;
  }

  /**
   * Lets a training fail; one that is over already stays as it is.
   *
   * @param reason a code for programs
   * @param message for people
   */
  void fail(UUID id, String reason, String message) {
    if (!over(id)) {
      TrainingFailed failed = new TrainingFailed(id, reason, message);
      store.putIfAbsent(Artifacts.trainingFailure(id), Json.write(failed));
      over(id);
      workshop.clear(id);
    }
  }

  private void say(String topic, TrainingEvent event) {
    String said = Artifacts.trainingSaid(event.trainingId());
    if (!store.exists(said)) {
      publisher.publish(OutgoingEvent.of(topic, event));
      store.putIfAbsent(said, MARK);
    }
  }
}

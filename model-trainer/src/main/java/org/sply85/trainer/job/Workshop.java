package org.sply85.trainer.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackRefusedException;
import org.sply85.trainer.corpus.CorpusRefusedException;
import org.sply85.trainer.pack.DataManifest;
import org.sply85.trainer.pack.PackMember;
import org.sply85.trainer.pack.PackTraining;
import org.sply85.trainer.pack.Preset;
import org.sply85.trainer.train.TooFewExamplesException;
import org.sply85.trainer.train.TrainingWatcher;

/**
 * Where orders are worked off: each has a folder of its own, in which its checkpoints stay until
 * the pack is published, so that a job that was killed goes on.
 *
 * @param corpus folder of the corpora
 * @param work folder of the folders
 * @param threads within an operation
 * @param commit of the sources, to be noted in packs
 * @param members of a size
 * @param standard the pack that a single trained model is put into
 */
record Workshop(
    Path corpus,
    Path work,
    int threads,
    String commit,
    Function<Preset, List<PackMember>> members,
    Supplier<ModelPack> standard) {

  /**
   * Trains what was ordered, or goes on with it.
   *
   * @return the pack, in the order's folder
   * @throws InvalidInputException if the order, or the corpora, do not allow it
   * @throws TransientException if the disk fails
   */
  ModelPack train(TrainingOrder order, TrainingWatcher watcher) {
    List<PackMember> chosen = chosen(order);
    Path out = folder(order.id()).resolve("pack");
    try {
      // Half a pack of a killed job is nothing to build on; all that took time is in checkpoints.
      if (Files.exists(out)) {
        TemporaryFolders.remove(out);
      }
      Files.createDirectories(out);
      if (!order.only().isEmpty()) {
        putStandard(order, out);
      }
      PackTraining training =
          new PackTraining(
              corpus,
              new DataManifest(!order.open()),
              chosen,
              threads,
              folder(order.id()).resolve("checkpoints"),
              out);
      List<String> leftOut = training.run(order.name(), commit, watcher, card -> {});
      if (leftOut.size() == chosen.size()) {
        throw new InvalidInputException("the corpora hold nothing to learn from for " + leftOut);
      }
      return ModelPack.open(out);
    } catch (IOException e) {
      throw new TransientException("the training's folder can not be read or written", e);
    } catch (CorpusRefusedException | TooFewExamplesException e) {
      throw new InvalidInputException(e.getMessage());
    }
  }

  private List<PackMember> chosen(TrainingOrder order) {
    try {
      return PackTraining.chosen(members.apply(order.preset()), order.only());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("only: " + e.getMessage());
    }
  }

  private void putStandard(TrainingOrder order, Path out) throws IOException {
    ModelPack pack = standard(order);
    if (order.open() && !pack.manifest().open()) {
      throw new InvalidInputException(
          "only: '%s' of an open pack needs an open pack to be put into, and '%s' is none"
              .formatted(order.only(), pack.manifest().name()));
    }
    for (ModelCard card : pack.manifest().models()) {
      Path file = out.resolve(card.file());
      Files.createDirectories(file.getParent());
      Files.copy(pack.file(card.name()), file);
    }
    ModelPack.write(pack.manifest(), out);
  }

  private ModelPack standard(TrainingOrder order) {
    try {
      return standard.get();
    } catch (PackRefusedException e) {
      throw new InvalidInputException(
          "only: '%s' needs a pack to be put into, but: %s"
              .formatted(order.only(), e.getMessage()));
    }
  }

  /** The training is over: nothing of it is needed here any more. */
  void clear(UUID trainingId) {
    if (Files.exists(folder(trainingId))) {
      TemporaryFolders.remove(folder(trainingId));
    }
  }

  private Path folder(UUID trainingId) {
    return work.resolve(trainingId.toString());
  }
}

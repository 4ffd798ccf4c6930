package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.sply85.trainer.train.Trained;

/** A network of the pack: what it learns from, how, and how it is written down. */
public interface PackMember {
  /** Names it in the pack. */
  String name();

  /** What its card says of it. */
  About about();

  /** Whether the run's corpora hold what it learns from; a pack without it is a pack. */
  default boolean canLearn(TrainingRun run) {
    return true;
  }

  /**
   * Trains it, or goes on from its checkpoint.
   *
   * @throws IOException if the checkpoint can not be read or written
   * @throws IllegalArgumentException if the corpora hold too little to learn from
   */
  Trained train(TrainingRun run) throws IOException;

  /**
   * What the written model measures on songs it did not learn from, beyond the figures of its
   * training; by name.
   */
  default Map<String, Double> measure(Path folder, TrainingRun run) {
    return Map.of();
  }

  /** Name of the file that {@link #export} writes. */
  default String file() {
    return "saved_model.pb";
  }

  /** Writes what was learnt into a folder: one file, a SavedModel for most. */
  void export(Trained trained, TrainingRun run, Path folder) throws IOException;
}

package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.train.AdversarialNetwork;
import org.sply85.trainer.train.AdversarialRecipe;
import org.sply85.trainer.train.AdversarialTrainer;
import org.sply85.trainer.train.CopyMeter;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Network;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;

/**
 * One training of the pack: what all its members have in common.
 *
 * @param training songs to learn from
 * @param validation songs that say when to stop
 * @param band what bands play, on both sides of the split
 * @param threads within an operation
 * @param checkpoints folder; each member has a file of its name in it
 * @param pack folder of the pack, with the members trained so far
 * @param between least time between two checkpoints
 * @param watcher is told how it goes on
 */
public record TrainingRun(
    Corpora training,
    Corpora validation,
    BandCorpora band,
    int threads,
    Path checkpoints,
    Path pack,
    Duration between,
    TrainingWatcher watcher) {

  /** Trains a network of the pack, or goes on from its checkpoint. */
  public Trained train(Network network, Recipe recipe, Examples learnt, Examples judged)
      throws IOException {
    return train(network, recipe, learnt, judged, Optional.empty());
  }

  /** The same, watched for copying. */
  public Trained train(
      Network network, Recipe recipe, Examples learnt, Examples judged, Optional<CopyMeter> copies)
      throws IOException {
    return new Trainer(recipe, threads, between, watcher)
        .train(network, learnt, judged, copies, checkpoint(network.name()));
  }

  private Path checkpoint(String network) {
    return checkpoints.resolve(network + ".checkpoint");
  }

  /** Trains two networks of the pack against each other, or goes on from their checkpoint. */
  public Trained train(
      AdversarialNetwork network,
      AdversarialRecipe recipe,
      Examples learnt,
      Examples conditions,
      AdversarialNetwork.Judge judge)
      throws IOException {
    return new AdversarialTrainer(recipe, threads, between, watcher)
        .train(network, learnt, conditions, judge, checkpoint(network.name()));
  }
}

package org.sply85.trainer.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.trainer.net.Variables;
import org.tensorflow.Session;

/** Where a training stands, in memory and in its checkpoint. */
final class Progress {
  private final String name;
  private final Variables variables;
  private final Session session;
  private final Path file;
  private final String fingerprint;
  private final Duration between;
  private final List<Curve.Epoch> epochs = new ArrayList<>();
  private Map<String, float[]> best = Map.of();
  private long step;
  private double lossSum;
  private double secondsBefore;
  private final long began = System.nanoTime();
  private long saved = began;

  /**
   * A training that has not begun.
   *
   * @param name of the network
   * @param file of the checkpoint
   * @param fingerprint see {@link Checkpoint}
   * @param between least time between two checkpoints
   */
  Progress(
      String name,
      Variables variables,
      Session session,
      Path file,
      String fingerprint,
      Duration between) {
    this.name = name;
    this.variables = variables;
    this.session = session;
    this.file = file;
    this.fingerprint = fingerprint;
    this.between = between;
  }

  /** Sets the variables to where the checkpoint left them, or else to their start values. */
  void begin() throws IOException {
    variables.initialise(session);
    Optional<Checkpoint> kept = Checkpoint.read(file, fingerprint);
    if (kept.isPresent()) {
      Checkpoint from = kept.get();
      variables.write(session, from.state());
      epochs.addAll(from.curve().epochs());
      best = from.best();
      step = from.step();
      lossSum = from.lossSum();
      secondsBefore = from.seconds();
    }
  }

  /** Steps done. */
  long step() {
    return step;
  }

  /** The passes that were judged. */
  Curve curve() {
    return new Curve(epochs);
  }

  /** A step was done. */
  void done(double loss) {
    step++;
    lossSum += loss;
  }

  /** Mean loss of the steps since the last judgement. */
  double meanLoss(long steps) {
    return lossSum / steps;
  }

  /**
   * A pass was judged.
   *
   * @param steps that it had
   * @return what stands after it
   */
  Curve.Epoch judged(long steps, Map<String, Double> figures) {
    Curve.Epoch outcome = new Curve.Epoch(meanLoss(steps), figures, seconds());
    epochs.add(outcome);
    lossSum = 0;
    return outcome;
  }

  /** Whether the last pass is the best so far. */
  boolean lastIsBest() {
    return curve().best() == epochs.size() - 1;
  }

  /** Keeps weights as the best. */
  void keep(Map<String, float[]> weights) {
    best = weights;
  }

  /** Writes a checkpoint if the last one is old. */
  void saveIfDue() throws IOException {
    if (System.nanoTime() - saved > between.toNanos()) {
      save();
    }
  }

  /** Writes a checkpoint. */
  void save() throws IOException {
    var all = variables.read(session, variables.names());
    new Checkpoint(fingerprint, step, lossSum, seconds(), curve(), all, best).write(file);
    saved = System.nanoTime();
  }

  private double seconds() {
    return secondsBefore + (System.nanoTime() - began) / 1e9;
  }

  /**
   * What was learnt.
   *
   * @param examples how many it learnt from
   */
  Trained trained(int examples) {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    best.keySet().forEach(n -> shapes.put(n, variables.shape(n)));
    return new Trained(name, best, shapes, curve(), examples);
  }
}

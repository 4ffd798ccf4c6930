package org.sply85.trainer.job;

import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrainingProgressed;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.StoppingException;
import org.sply85.trainer.train.Curve;
import org.sply85.trainer.train.TrainingWatcher;

/**
 * Tells a training on its topic: a record every few seconds and one for each pass. Nothing depends
 * on them. It also ends a training that shall stop, between two steps.
 */
final class ProgressTeller implements TrainingWatcher {
  private static final long BETWEEN_NANOS = 5_000_000_000L;

  private final UUID trainingId;
  private final EventPublisher publisher;
  private final BooleanSupplier stopping;

  private long toldAt = System.nanoTime() - BETWEEN_NANOS;
  private long step;
  private long steps;

  /**
   * A teller.
   *
   * @param stopping whether the training shall end
   */
  ProgressTeller(UUID trainingId, EventPublisher publisher, BooleanSupplier stopping) {
    this.trainingId = trainingId;
    this.publisher = publisher;
    this.stopping = stopping;
  }

  /**
   * A step was done.
   *
   * @throws StoppingException if the training shall end
   */
  @Override
  public void step(String network, long step, long steps, double loss) {
    if (stopping.getAsBoolean()) {
      throw new StoppingException("the training goes on elsewhere, from its last checkpoint");
    }
    this.step = step;
    this.steps = steps;
    if (System.nanoTime() - toldAt >= BETWEEN_NANOS) {
      toldAt = System.nanoTime();
      tell(network, loss, Map.of());
    }
  }

  @Override
  public void epoch(String network, int epoch, Curve.Epoch outcome) {
    tell(network, outcome.training(), outcome.validation());
  }

  private void tell(String model, double loss, Map<String, Double> figures) {
    TrainingProgressed said = new TrainingProgressed(trainingId, model, step, steps, loss, figures);
    String part = model + "/" + step + (figures.isEmpty() ? "" : "/pass");
    publisher.announce(OutgoingEvent.about(part, Topics.TRAINING_PROGRESSED, said));
  }
}

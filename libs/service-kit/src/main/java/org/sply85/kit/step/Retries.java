package org.sply85.kit.step;

import org.jboss.logging.Logger;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.failure.StoppingException;

/**
 * Tries again what failed because something outside did not answer.
 *
 * @param running ends the waiting when this process stops
 */
public record Retries(Backoff backoff, LineMetrics metrics, Running running) {
  private static final Logger LOG = Logger.getLogger(Retries.class);

  /** As often as the backoff allows; then the failure is thrown. */
  void run(String stage, Runnable work) {
    run(stage, backoff.attempts(), work);
  }

  /**
   * For as long as it takes: nothing better can be done with a record than to put it away. What
   * fails for another reason is logged, so that the line goes on.
   */
  void runUntilDone(String stage, Runnable work) {
    try {
      run(stage, Integer.MAX_VALUE, work);
    } catch (StoppingException stopping) {
      throw stopping;
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "%s: a failed record could not be settled", stage);
      metrics.unsettled(stage);
    }
  }

  private void run(String stage, int attempts, Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        if (FailureKind.of(failure) != FailureKind.TRANSIENT || attempt == attempts) {
          throw failure;
        }
        metrics.retried(stage);
        LOG.warnf(
            "%s, attempt %d: %s; trying again", stage, attempt, Printable.of(failure.getMessage()));
        running.pause(backoff.pauseAfter(attempt));
      }
    }
  }
}

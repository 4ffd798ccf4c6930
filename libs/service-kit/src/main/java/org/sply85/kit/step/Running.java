package org.sply85.kit.step;

import java.time.Duration;
import org.sply85.kit.failure.StoppingException;

/** Counts the records in work, and lets them end before this process does. */
public final class Running {
  private int inWork;
  private boolean stopping;

  synchronized void enter() {
    check();
    inWork++;
  }

  synchronized void leave() {
    inWork--;
    notifyAll();
  }

  /**
   * Nothing happens while this process goes on.
   *
   * @throws StoppingException if it stops
   */
  synchronized void check() {
    if (stopping) {
      throw new StoppingException("this process stops; the record is left to the next");
    }
  }

  /** Waits for the time, or until this process stops. */
  synchronized void pause(Duration time) {
    check();
    await(time, false);
    check();
  }

  synchronized void stop(Duration patience) {
    stopping = true;
    notifyAll();
    await(patience, true);
  }

  private void await(Duration time, boolean untilIdle) {
    long end = System.nanoTime() + time.toNanos();
    try {
      for (long left = time.toNanos();
          left > 0 && (untilIdle ? inWork > 0 : !stopping);
          left = end - System.nanoTime()) {
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppingException("interrupted while waiting");
    }
  }
}

package org.sply85.kit.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sply85.kit.failure.StoppingException;

class RunningTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Running running = new Running();

  @Test
  void takesNoRecordAfterTheSignalToStop() {
    running.stop(Duration.ZERO);
    assertThatThrownBy(running::enter).isInstanceOf(StoppingException.class);
  }

  @Test
  void stopsAtOnceWhenNothingIsInWork() {
    running.enter();
    running.leave();
    running.stop(LONG);
    assertThatThrownBy(running::check).isInstanceOf(StoppingException.class);
  }

  @Test
  void waitsForTheWorkInHand() throws Exception {
    running.enter();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> running.stop(LONG));
    awaitStopping();
    assertThat(stopped).isNotDone();
    running.leave();
    stopped.get(1, TimeUnit.MINUTES);
  }

  @Test
  void endsAPauseWhenThisProcessStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> pausing =
        CompletableFuture.runAsync(
            () -> {
              begun.countDown();
              running.pause(LONG);
            });
    begun.await();
    running.stop(Duration.ZERO);
    assertThatThrownBy(() -> pausing.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(StoppingException.class);
  }

  private void awaitStopping() throws InterruptedException {
    while (true) {
      try {
        running.check();
        Thread.sleep(1);
      } catch (StoppingException stopping) {
        return;
      }
    }
  }
}

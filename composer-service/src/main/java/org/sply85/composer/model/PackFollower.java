package org.sply85.composer.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sply85.contracts.PackRef;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.failure.FailureKind;

/**
 * Serves the newest pack that is published. It loads in the background, so that of many packs told
 * at once only the last is loaded; one that is refused is told of, and the running one serves on.
 */
public final class PackFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PackFollower.class);

  private final PackShelf shelf;
  private final MeterRegistry metrics;
  private final Backoff backoff;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(PackFollower::daemon);

  private PackRef newest = PackRef.NONE;
  private long newestMillis = Long.MIN_VALUE;
  private String refused = "";

  /**
   * A follower.
   *
   * @param backoff how long to wait while the store does not answer
   */
  public PackFollower(PackShelf shelf, MeterRegistry metrics, Backoff backoff) {
    this.shelf = shelf;
    this.metrics = metrics;
    this.backoff = backoff;
  }

  /**
   * A pack was published. Returns at once.
   *
   * @param atMillis when, in milliseconds since 1970: of two packs the later one is served, in
   *     whatever order they are told
   */
  public synchronized void published(PackRef pack, long atMillis) {
    if (atMillis >= newestMillis) {
      newestMillis = atMillis;
      newest = pack;
      worker.execute(() -> follow(pack, 1));
    }
  }

  private void follow(PackRef pack, int attempt) {
    if (!pack.equals(newest())) {
      return;
    }
    try {
      shelf.serve(pack);
      say("");
      count("served");
      LOG.infof("new songs are composed by the pack %s, %s", pack.name(), pack.sha256());
    } catch (RuntimeException failure) {
      if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
        LOG.warnf("the pack %s could not be fetched: %s", pack.name(), failure.getMessage());
        long pause = backoff.pauseAfter(attempt).toMillis();
        worker.schedule(() -> follow(pack, attempt + 1), pause, TimeUnit.MILLISECONDS);
      } else {
        refuse(failure);
      }
    }
  }

  /** What was published is no pack that can be served; the running one serves on. */
  public void refuse(RuntimeException why) {
    LOG.errorf("a published pack is refused: %s", why.getMessage());
    say(String.valueOf(why.getMessage()));
    count("refused");
  }

  private synchronized PackRef newest() {
    return newest;
  }

  private synchronized void say(String words) {
    refused = words;
  }

  /** Why the last published pack is not served; empty if it is, or there is none. */
  public synchronized Optional<String> refused() {
    return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
  }

  private void count(String outcome) {
    metrics.counter("sply85.packs", "outcome", outcome).increment();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "packs");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

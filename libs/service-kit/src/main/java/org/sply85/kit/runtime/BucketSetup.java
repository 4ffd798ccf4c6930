package org.sply85.kit.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.store.S3ArtifactStore;

/** Makes the bucket at the start, and goes on trying in the background while the store is away. */
@ApplicationScoped
public class BucketSetup {
  private static final Logger LOG = Logger.getLogger(BucketSetup.class);
  private static final long PAUSE_MILLIS = 2_000;
  private static final int BEFORE_CONSUMERS = Interceptor.Priority.LIBRARY_BEFORE - 100;

  private final S3ArtifactStore store;

  BucketSetup(S3ArtifactStore store) {
    this.store = store;
  }

  /** Before the first record is taken: consumers start at {@code LIBRARY_BEFORE}. */
  void onStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
    if (!made(store)) {
      Thread thread = new Thread(() -> keepTrying(store), "bucket-setup");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static boolean made(S3ArtifactStore store) {
    try {
      store.ensureBucket();
      return true;
    } catch (TransientException e) {
      LOG.warnf("%s; trying again", e.getMessage());
      return false;
    }
  }

  private static void keepTrying(S3ArtifactStore store) {
    try {
      do {
        Thread.sleep(PAUSE_MILLIS);
      } while (!made(store));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

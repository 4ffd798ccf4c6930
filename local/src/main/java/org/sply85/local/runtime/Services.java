package org.sply85.local.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The five services, running in this JVM. There is one set of them in a process. */
final class Services implements AutoCloseable {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  /** Quarkus makes the application object itself, so the news of its start has to be static. */
  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private Services() {}

  /** Begins to start them, by the system properties; they are ready some seconds later. */
  static Services launch() {
    Services services = new Services();
    Thread thread = new Thread(services::run, "services");
    thread.setDaemon(true);
    thread.start();
    return services;
  }

  private void run() {
    Quarkus.run(Application.class, (code, error) -> end(error));
  }

  private void end(Throwable error) {
    if (error == null) {
      ended.complete(null);
    } else {
      STARTED.completeExceptionally(error);
      ended.completeExceptionally(error);
    }
  }

  /**
   * Waits until they are started.
   *
   * @throws IllegalStateException if they can not start
   */
  void awaitStarted(Duration patience) {
    try {
      STARTED.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the services did not start within %d s".formatted(patience.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the services start", e);
    }
  }

  /**
   * Nothing happens while they run, or start.
   *
   * @throws IllegalStateException if they ended
   */
  void check() {
    if (ended.isDone()) {
      awaitEnd();
      throw new IllegalStateException("the services ended");
    }
  }

  /** Waits until they ended, by a signal or by {@link #close}. */
  void awaitEnd() {
    try {
      ended.join();
    } catch (CompletionException e) {
      throw failed(e.getCause());
    }
  }

  private static IllegalStateException failed(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IllegalStateException("the services failed: " + root, error);
  }

  @Override
  public void close() {
    Quarkus.asyncExit();
    try {
      ended.get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException stopsAnyway) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs until it is told to exit. */
  public static final class Application implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
      STARTED.complete(null);
      Quarkus.waitForExit();
      return 0;
    }
  }
}

package org.sply85.kit.runtime;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.sply85.contracts.Topics;
import org.sply85.kit.store.S3ArtifactStore;

/**
 * Ready when the broker answers and has all topics, and the store answers and has the bucket.
 * Liveness depends on neither: restarting a service does not bring a broker back.
 */
@Readiness
@ApplicationScoped
public class LineReadiness implements HealthCheck {
  private static final long PATIENCE_SECONDS = 2;

  private final S3ArtifactStore store;
  private final Admin admin;
  private final ExecutorService calls = Executors.newCachedThreadPool(LineReadiness::daemon);

  LineReadiness(S3ArtifactStore store, Admin admin) {
    this.store = store;
    this.admin = admin;
  }

  @Override
  public HealthCheckResponse call() {
    Future<Set<String>> topics = calls.submit(() -> admin.listTopics().names().get());
    Future<Boolean> bucket = calls.submit((Callable<Boolean>) store::hasBucket);
    HealthCheckResponseBuilder response = HealthCheckResponse.named("line");
    String kafka = answer(topics).map(LineReadiness::judge).orElse("no answer");
    String objects = answer(bucket).map(there -> there ? "ok" : "no bucket").orElse("no answer");
    return response
        .withData("kafka", kafka)
        .withData("store", objects)
        .status(kafka.equals("ok") && objects.equals("ok"))
        .build();
  }

  private static String judge(Set<String> present) {
    List<String> missing = Topics.ALL.stream().filter(t -> !present.contains(t)).toList();
    return missing.isEmpty() ? "ok" : "no topic " + String.join(", ", missing);
  }

  private static <T> Optional<T> answer(Future<T> call) {
    try {
      return Optional.of(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      call.cancel(true);
      return Optional.empty();
    }
  }

  private static Thread daemon(Runnable call) {
    Thread thread = new Thread(call, "readiness");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    calls.shutdownNow();
  }
}

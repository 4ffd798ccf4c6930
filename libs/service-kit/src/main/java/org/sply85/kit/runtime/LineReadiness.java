package org.sply85.kit.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sply85.contracts.Topics;
import org.sply85.kit.store.ArtifactStore;

/**
 * Ready when the broker and the store answer. Liveness depends on neither: restarting a service
 * does not bring a broker back.
 */
@Readiness
@ApplicationScoped
public class LineReadiness implements HealthCheck {
  private final ArtifactStore store;
  private final Producer<String, byte[]> producer;

  LineReadiness(ArtifactStore store, Producer<String, byte[]> producer) {
    this.store = store;
    this.producer = producer;
  }

  @Override
  public HealthCheckResponse call() {
    boolean broker = answers(() -> producer.partitionsFor(Topics.SONG_PROGRESS));
    boolean objects = answers(() -> store.exists("readiness"));
    return HealthCheckResponse.named("line")
        .withData("kafka", broker)
        .withData("store", objects)
        .status(broker && objects)
        .build();
  }

  private static boolean answers(Runnable call) {
    try {
      call.run();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}

package org.sply85.composer.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sply85.composer.model.ServedPack;

/** Ready once the models are loaded; says which pack it is and what it runs on. */
@Readiness
@ApplicationScoped
public class ModelReadiness implements HealthCheck {
  private final ServedPack pack;

  ModelReadiness(ServedPack pack) {
    this.pack = pack;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("models")
        .up()
        .withData("pack", pack.pack().manifest().name())
        .withData("commit", pack.pack().manifest().commit())
        .withData("models", pack.pack().manifest().models().size())
        .withData("device", pack.device().name().toLowerCase(Locale.ROOT))
        .build();
  }
}

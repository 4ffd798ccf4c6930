package org.sply85.composer.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.sply85.composer.model.PackFollower;
import org.sply85.composer.model.PackShelf;
import org.sply85.composer.model.ServedPack;

/**
 * Ready once the models are loaded; says which pack it is, what it runs on, and why a published one
 * is not served.
 */
@Readiness
@ApplicationScoped
public class ModelReadiness implements HealthCheck {
  private final PackShelf packs;
  private final PackFollower follower;

  ModelReadiness(PackShelf packs, PackFollower follower) {
    this.packs = packs;
    this.follower = follower;
  }

  @Override
  public HealthCheckResponse call() {
    ServedPack pack = packs.current();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("models")
            .up()
            .withData("pack", pack.ref().name())
            .withData("commit", pack.ref().commit())
            .withData("sha256", pack.ref().sha256())
            .withData("models", pack.pack().manifest().models().size())
            .withData("device", pack.device().name().toLowerCase(Locale.ROOT));
    follower.refused().ifPresent(why -> response.withData("refused", why));
    return response.build();
  }
}

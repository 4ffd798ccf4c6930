package org.sply85.feature.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.feature.domain.Targeter;
import org.sply85.feature.domain.track.TrackAnalyst;
import org.sply85.feature.storage.TrackDesk;
import org.sply85.kit.store.ArtifactStore;

/** Puts the service's domain together. */
@ApplicationScoped
public class FeatureBeans {
  @Produces
  @Singleton
  Targeter targeter() {
    return new Targeter();
  }

  @Produces
  @Singleton
  TrackDesk desk(ArtifactStore store) {
    return new TrackDesk(store, new TrackAnalyst());
  }
}

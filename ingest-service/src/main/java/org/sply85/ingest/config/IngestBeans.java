package org.sply85.ingest.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.ingest.domain.PromptReader;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.ingest.model.PromptReaders;
import org.sply85.ingest.storage.TrackIntake;
import org.sply85.kit.store.ArtifactStore;

/** Puts the service's domain together. */
@ApplicationScoped
public class IngestBeans {
  @Produces
  @Singleton
  PromptReader reader() {
    return PromptReaders.standard();
  }

  @Produces
  @Singleton
  TrackIntake intake(ArtifactStore store) {
    return new TrackIntake(store, new TrackReader());
  }
}

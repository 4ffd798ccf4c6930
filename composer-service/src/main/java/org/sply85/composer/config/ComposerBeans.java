package org.sply85.composer.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Planner;

/** Puts the service's domain together. */
@ApplicationScoped
public class ComposerBeans {
  @Produces
  @Singleton
  Planner planner() {
    return new Planner();
  }

  @Produces
  @Singleton
  IdeaComposer composer() {
    return new IdeaComposer();
  }
}

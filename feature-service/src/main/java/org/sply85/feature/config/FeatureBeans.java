package org.sply85.feature.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.feature.domain.Targeter;

/** Puts the service's domain together. */
@ApplicationScoped
public class FeatureBeans {
  @Produces
  @Singleton
  Targeter targeter() {
    return new Targeter();
  }
}

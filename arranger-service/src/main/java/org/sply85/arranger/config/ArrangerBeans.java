package org.sply85.arranger.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.arranger.domain.Arranger;

/** Puts the service's domain together. */
@ApplicationScoped
public class ArrangerBeans {
  @Produces
  @Singleton
  Arranger arranger() {
    return new Arranger();
  }
}

package org.sply85.mastering.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sply85.mastering.domain.MasteringEngineer;

/** Puts the service's domain together. */
@ApplicationScoped
public class MasteringBeans {
  @Produces
  @Singleton
  MasteringEngineer engineer() {
    return new MasteringEngineer();
  }
}

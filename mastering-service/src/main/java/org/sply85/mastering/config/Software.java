package org.sply85.mastering.config;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This software, for the report. */
@Singleton
public final class Software {
  private final String version;

  Software(
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
          String version) {
    this.version = version;
  }

  /** The version that was built. */
  public String version() {
    return version;
  }
}

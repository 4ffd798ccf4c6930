package org.sply85.composer.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the composer. By environment: {@code SPLY85_PACK} and so on. */
@ConfigMapping(prefix = "sply85")
public interface ComposerConfig {
  /** Folder of the model pack; absent = the pack that comes with this version. */
  Optional<Path> pack();

  /** What the models run on: {@code cpu} or {@code gpu}. */
  @WithDefault("cpu")
  String device();

  /** Threads within an operation of a model. */
  @WithDefault("1")
  int modelThreads();
}

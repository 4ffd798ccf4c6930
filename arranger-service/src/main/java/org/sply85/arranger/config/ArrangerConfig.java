package org.sply85.arranger.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the arranger. By environment: {@code SPLY85_SOUNDFONT} and so on. */
@ConfigMapping(prefix = "sply85")
public interface ArrangerConfig {
  /** The soundbank that plays; absent = searched for in the system's usual places. */
  Optional<Path> soundfont();

  /** How many stems are rendered at once. */
  @WithDefault("2")
  int workers();
}

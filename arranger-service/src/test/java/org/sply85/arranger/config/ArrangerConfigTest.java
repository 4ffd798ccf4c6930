package org.sply85.arranger.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists every setting of the arranger with its default and its name in the environment. */
class ArrangerConfigTest {
  @Test
  void looksForASoundbankAndPlaysTwoStemsAtOnceByDefault() {
    ArrangerConfig config = config(Map.of());
    assertThat(config.soundfont()).isEmpty();
    assertThat(config.workers()).isEqualTo(2);
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    ArrangerConfig config =
        config(Map.of("SPLY85_SOUNDFONT", "banks/own.sf2", "SPLY85_WORKERS", "8"));
    assertThat(config.soundfont()).contains(Path.of("banks/own.sf2"));
    assertThat(config.workers()).isEqualTo(8);
  }

  private static ArrangerConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withSources(new EnvConfigSource(environment, 300))
        .withMapping(ArrangerConfig.class)
        .build()
        .getConfigMapping(ArrangerConfig.class);
  }
}

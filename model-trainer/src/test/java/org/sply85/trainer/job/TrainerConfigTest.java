package org.sply85.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists every setting of the job with its default and its name in the environment. */
class TrainerConfigTest {
  @Test
  void hasDefaultsForAllButTheCorpus() {
    TrainerConfig config = config(Map.of());
    assertThat(config.corpus()).isEmpty();
    assertThat(config.work()).isEqualTo(Path.of("training"));
    assertThat(config.threads()).isEqualTo(2);
    assertThat(config.commit()).isEqualTo("unknown");
    assertThat(config.pack()).isEmpty();
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    TrainerConfig config =
        config(
            Map.of(
                "SPLY85_CORPUS", "/corpora",
                "SPLY85_WORK", "/work",
                "SPLY85_THREADS", "8",
                "SPLY85_COMMIT", "abc",
                "SPLY85_PACK", "/pack"));
    assertThat(config.corpus()).contains(Path.of("/corpora"));
    assertThat(config.work()).isEqualTo(Path.of("/work"));
    assertThat(config.threads()).isEqualTo(8);
    assertThat(config.commit()).isEqualTo("abc");
    assertThat(config.pack()).contains(Path.of("/pack"));
  }

  private static TrainerConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withSources(new EnvConfigSource(environment, 300))
        .withMapping(TrainerConfig.class)
        .build()
        .getConfigMapping(TrainerConfig.class);
  }
}

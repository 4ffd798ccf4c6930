package org.sply85.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists every shared setting with its default and its name in the environment. */
class LineConfigTest {
  @Test
  void hasDefaultsThatRunOnOneMachine() {
    LineConfig config = config(Map.of());
    assertThat(config.s3().endpoint()).isEqualTo("http://127.0.0.1:9000");
    assertThat(config.s3().accessKey()).isEqualTo("sply85");
    assertThat(config.s3().secretKey()).isEqualTo("sply85-secret");
    assertThat(config.s3().bucket()).isEqualTo("sply85");
    assertThat(config.s3().region()).isEqualTo("us-east-1");
    assertThat(config.retry().attempts()).isEqualTo(12);
    assertThat(config.retry().unit()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.drain()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.sessionTimeoutMs()).isEqualTo(10_000);
  }

  @Test
  void takesEverySettingFromTheEnvironment() {
    LineConfig config =
        config(
            Map.of(
                "SPLY85_S3_ENDPOINT", "https://s3.example.org",
                "SPLY85_S3_ACCESS_KEY", "a",
                "SPLY85_S3_SECRET_KEY", "b",
                "SPLY85_S3_BUCKET", "songs",
                "SPLY85_S3_REGION", "eu-central-1",
                "SPLY85_RETRY_ATTEMPTS", "3",
                "SPLY85_RETRY_UNIT", "250ms",
                "SPLY85_DRAIN", "100s",
                "SPLY85_SESSION_TIMEOUT_MS", "45000"));
    assertThat(config.s3().endpoint()).isEqualTo("https://s3.example.org");
    assertThat(config.s3().accessKey()).isEqualTo("a");
    assertThat(config.s3().secretKey()).isEqualTo("b");
    assertThat(config.s3().bucket()).isEqualTo("songs");
    assertThat(config.s3().region()).isEqualTo("eu-central-1");
    assertThat(config.retry().attempts()).isEqualTo(3);
    assertThat(config.retry().unit()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.drain()).isEqualTo(Duration.ofSeconds(100));
    assertThat(config.sessionTimeoutMs()).isEqualTo(45_000);
  }

  private static LineConfig config(Map<String, String> environment) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withSources(new EnvConfigSource(environment, 300))
            .withMapping(LineConfig.class)
            .build();
    return config.getConfigMapping(LineConfig.class);
  }
}

package org.sply85.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void keepsRecordsOfAProcessThatWasKilled(@TempDir Path folder) throws Exception {
    Process broker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBroker.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = broker.inputReader()) {
      assertThat(out.lines().anyMatch("sent"::equals)).isTrue();
    } finally {
      broker.destroyForcibly().waitFor();
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      TopicSetup.ensure(kafka.bootstrapServers());
      assertThat(EmbeddedKafkaTest.first(kafka)).isEqualTo("kept");
    }
  }
}

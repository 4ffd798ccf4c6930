package org.sply85.composer.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicSetup;
import org.sply85.kit.store.TemporaryFolders;

/** A broker with all topics, and a store, for the time of a test. */
public final class LineResource implements QuarkusTestResourceLifecycleManager {
  private Path folder;
  private EmbeddedKafka kafka;
  private EmbeddedS3 s3;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("composer-it");
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
      TopicSetup.ensure(kafka.bootstrapServers());
      s3 = EmbeddedS3.start(folder.resolve("s3"), 0, "key", "secret-of-the-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.http.test-port", "0",
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "sply85.s3.endpoint", s3.endpoint(),
        "sply85.s3.access-key", "key",
        "sply85.s3.secret-key", "secret-of-the-test");
  }

  @Override
  public void stop() {
    try {
      s3.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      kafka.close();
      TemporaryFolders.remove(folder);
    }
  }
}

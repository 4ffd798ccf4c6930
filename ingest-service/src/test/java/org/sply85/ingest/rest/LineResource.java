package org.sply85.ingest.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicSetup;

/** A broker and a store for the tests. */
public final class LineResource implements QuarkusTestResourceLifecycleManager {
  private EmbeddedKafka kafka;
  private EmbeddedS3 store;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("ingest-rest");
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
      store = EmbeddedS3.start(folder.resolve("s3"), 0, "sply85", "sply85-secret");
      TopicSetup.ensure(kafka.bootstrapServers());
      return Map.of(
          "kafka.bootstrap.servers", kafka.bootstrapServers(),
          "sply85.s3.endpoint", store.endpoint(),
          "sply85.s3.access-key", "sply85",
          "sply85.s3.secret-key", "sply85-secret",
          "mp.messaging.incoming.ingest-prompts.topic", "prompt.submitted",
          "mp.messaging.incoming.ingest-prompts.auto.offset.reset", "earliest",
          "quarkus.http.test-port", "0",
          "quarkus.devservices.enabled", "false");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      kafka.close();
    }
  }
}

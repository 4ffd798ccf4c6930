package org.sply85.local.runtime;

import io.minio.MinioClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sply85.contracts.Artifacts;
import org.sply85.embedded.EmbeddedKafka;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.embedded.TopicSetup;
import org.sply85.kit.store.S3ArtifactStore;
import org.sply85.local.song.FileSource;

/** The whole making line in this JVM: broker, store and services. */
public final class LocalLine implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);

  private final EmbeddedKafka kafka;
  private final EmbeddedS3 store;
  private final StoreKeys keys;
  private final Services services;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalLine(EmbeddedKafka kafka, EmbeddedS3 store, StoreKeys keys, Services services) {
    this.kafka = kafka;
    this.store = store;
    this.keys = keys;
    this.services = services;
  }

  /**
   * Starts all. When it returns, prompts can be published; the services may still be starting and
   * will find them.
   *
   * @throws IllegalStateException if the broker or the store can not start
   */
  public static LocalLine start(LineSettings settings) {
    StoreKeys keys = StoreKeys.of(settings.data());
    ExecutorService starters = Executors.newFixedThreadPool(2);
    try {
      CompletableFuture<EmbeddedKafka> kafka =
          CompletableFuture.supplyAsync(
              () -> broker(settings.data().resolve("kafka"), settings.kafkaPort()), starters);
      CompletableFuture<EmbeddedS3> store =
          CompletableFuture.supplyAsync(
              () -> store(settings.data().resolve("s3"), settings.storePort(), keys), starters);
      configure(settings, keys);
      return new LocalLine(kafka.join(), store.join(), keys, Services.launch());
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } finally {
      starters.shutdown();
    }
  }

  private static EmbeddedKafka broker(Path folder, int port) {
    try {
      EmbeddedKafka kafka = EmbeddedKafka.start(folder, port);
      TopicSetup.ensure(kafka.bootstrapServers());
      return kafka;
    } catch (IOException e) {
      throw new IllegalStateException("the broker can not start: " + e.getMessage(), e);
    }
  }

  private static EmbeddedS3 store(Path folder, int port, StoreKeys keys) {
    try {
      return EmbeddedS3.start(folder, port, keys.accessKey(), keys.secretKey());
    } catch (IOException e) {
      throw new IllegalStateException("the store can not start: " + e.getMessage(), e);
    }
  }

  private static void configure(LineSettings settings, StoreKeys keys) {
    System.setProperty("kafka.bootstrap.servers", "127.0.0.1:" + settings.kafkaPort());
    System.setProperty("sply85.s3.endpoint", "http://127.0.0.1:" + settings.storePort());
    System.setProperty("sply85.s3.access-key", keys.accessKey());
    System.setProperty("sply85.s3.secret-key", keys.secretKey());
    System.setProperty("sply85.s3.bucket", Artifacts.BUCKET);
    System.setProperty("quarkus.http.host-enabled", "" + settings.httpPort().isPresent());
    settings.httpPort().ifPresent(port -> System.setProperty("quarkus.http.port", "" + port));
    settings.soundbank().ifPresent(bank -> System.setProperty("sply85.soundfont", bank.toString()));
  }

  /** Where the broker listens, like {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Where the store listens, like {@code http://127.0.0.1:9000}. */
  public String storeEndpoint() {
    return store.endpoint();
  }

  /** What opens the store. */
  public StoreKeys keys() {
    return keys;
  }

  /** The store's files. */
  public FileSource files() {
    return store(storeEndpoint(), keys)::download;
  }

  /** The store behind an address, opened with its keys. */
  static S3ArtifactStore store(String endpoint, StoreKeys keys) {
    MinioClient client =
        MinioClient.builder()
            .endpoint(endpoint)
            .region("us-east-1")
            .credentials(keys.accessKey(), keys.secretKey())
            .build();
    return new S3ArtifactStore(client, Artifacts.BUCKET);
  }

  /**
   * Waits until the services work.
   *
   * @throws IllegalStateException if they can not start
   */
  public void awaitReady() {
    services.awaitStarted(START_PATIENCE);
  }

  /**
   * Nothing happens as long as the services run or start.
   *
   * @throws IllegalStateException if they ended
   */
  public void check() {
    services.check();
  }

  /** Waits until somebody stops the line. */
  public void awaitEnd() {
    services.awaitEnd();
  }

  /** Stops the services, then what they lean on. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      services.close();
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(kafka::close);
      try {
        store.close();
      } catch (IOException e) {
        throw new IllegalStateException("the store did not stop cleanly", e);
      } finally {
        stopping.join();
      }
    }
  }
}

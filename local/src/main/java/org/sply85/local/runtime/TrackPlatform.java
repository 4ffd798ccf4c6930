package org.sply85.local.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.sply85.embedded.EmbeddedS3;
import org.sply85.kit.store.ArtifactStore;

/**
 * The broker and the store that hold the corpus: those that {@code sply85 up} runs on a data
 * folder, or, if nothing does, ones of this process.
 */
public final class TrackPlatform implements AutoCloseable {
  private final String bootstrapServers;
  private final ArtifactStore store;
  private final Path data;
  private final Runnable check;
  private final AutoCloseable running;

  private TrackPlatform(
      String bootstrapServers,
      ArtifactStore store,
      Path data,
      Runnable check,
      AutoCloseable running) {
    this.bootstrapServers = bootstrapServers;
    this.store = store;
    this.data = data;
    this.check = check;
    this.running = running;
  }

  /**
   * The whole line on a data folder.
   *
   * @param kafkaPort where the broker is if somebody runs the line already
   * @param storePort likewise the store
   */
  public static TrackPlatform line(Path folder, int kafkaPort, int storePort) {
    Optional<DataDirectory> held = DataDirectory.open(folder);
    if (held.isEmpty()) {
      return running(folder, kafkaPort, storePort);
    }
    LineSettings settings =
        new LineSettings(
            held.get().path(),
            Ports.anyFree(),
            Ports.anyFree(),
            OptionalInt.empty(),
            Optional.empty());
    LocalLine line = LocalLine.start(settings);
    var store = LocalLine.store(line.storeEndpoint(), line.keys());
    // The services that would make it start side by side with the first upload.
    store.ensureBucket();
    return new TrackPlatform(
        line.bootstrapServers(),
        store,
        held.get().path(),
        line::check,
        () -> {
          line.close();
          held.get().close();
        });
  }

  /** The store of a data folder alone: enough to read the corpus. */
  public static TrackPlatform storeOnly(Path folder, int storePort) {
    Optional<DataDirectory> held = DataDirectory.open(folder);
    if (held.isEmpty()) {
      return running(folder, 0, storePort);
    }
    StoreKeys keys = StoreKeys.of(held.get().path());
    try {
      EmbeddedS3 s3 =
          EmbeddedS3.start(
              held.get().path().resolve("s3"), Ports.anyFree(), keys.accessKey(), keys.secretKey());
      var store = LocalLine.store(s3.endpoint(), keys);
      store.ensureBucket();
      return new TrackPlatform(
          "",
          store,
          held.get().path(),
          () -> {},
          () -> {
            s3.close();
            held.get().close();
          });
    } catch (IOException e) {
      held.get().close();
      throw new IllegalStateException("the store can not start: " + e.getMessage(), e);
    }
  }

  private static TrackPlatform running(Path folder, int kafkaPort, int storePort) {
    StoreKeys keys = StoreKeys.of(folder);
    return new TrackPlatform(
        "127.0.0.1:" + kafkaPort,
        LocalLine.store("http://127.0.0.1:" + storePort, keys),
        folder,
        () -> {},
        () -> {});
  }

  /** Where the broker listens. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The store. */
  public ArtifactStore store() {
    return store;
  }

  /** Where the index of the corpus is kept between readings. */
  public Path indexFile() {
    return data.resolve("corpus-index.jsonl");
  }

  /**
   * Nothing happens as long as the line runs.
   *
   * @throws IllegalStateException if it ended
   */
  public void check() {
    check.run();
  }

  @Override
  public void close() {
    try {
      running.close();
    } catch (Exception e) {
      throw new IllegalStateException("the line did not stop cleanly", e);
    }
  }
}

package org.sply85.local.cli;

import java.nio.file.Path;
import org.sply85.local.runtime.DataDirectory;
import picocli.CommandLine.Option;

/** Where the corpus is. */
final class CorpusOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the corpus; below ~/.local/share/sply85 if not given.")
  private Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Broker of a running 'sply85 up' on that folder (${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--s3-port",
      paramLabel = "PORT",
      defaultValue = "9000",
      description = "Its S3 store (${DEFAULT-VALUE}).")
  private int storePort;

  Path folder() {
    return data == null ? DataDirectory.standard().resolve("platform") : data;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  int storePort() {
    return storePort;
  }
}

package org.sply85.local.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.sply85.local.runtime.DataDirectory;
import org.sply85.local.runtime.LineSettings;
import org.sply85.local.runtime.LocalLine;
import org.sply85.local.runtime.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the whole platform running. */
@Command(
    name = "up",
    description = "Runs the broker, the store and the services until Ctrl-C.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  sply85 up", "  sply85 up --port 8090 --kafka-port 9192 --data songs-data"})
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the REST interface (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of the Kafka broker (${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--s3-port",
      paramLabel = "PORT",
      defaultValue = "9000",
      description = "Port of the S3 store (${DEFAULT-VALUE}).")
  private int storePort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data; below ~/.local/share/sply85 if not given.")
  private Path data;

  @Override
  public Integer call() {
    requireFree("--port", port);
    requireFree("--kafka-port", kafkaPort);
    requireFree("--s3-port", storePort);
    Path folder = data == null ? DataDirectory.standard().resolve("platform") : data;
    DataDirectory held =
        DataDirectory.open(folder)
            .orElseThrow(
                () ->
                    Failure.ofWork(
                        "another sply85 uses the data in %s; stop it, or give another folder by"
                            + " --data".formatted(folder)));
    LineSettings settings =
        new LineSettings(
            held.path(), kafkaPort, storePort, OptionalInt.of(port), SoundbankChoice.make());
    System.err.println("Starting broker, store and services ...");
    try (held;
        LocalLine line = LocalLine.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(line::close, "stop"));
      line.awaitReady();
      System.out.print(Welcome.text(settings, line));
      System.out.flush();
      line.awaitEnd();
    }
    return 0;
  }

  private static void requireFree(String option, int port) {
    if (port < 1 || port > 65_535) {
      throw Failure.ofInput("%s must be in 1..65535, was %d".formatted(option, port));
    }
    if (!Ports.isFree(port)) {
      throw Failure.ofWork("port %d is in use; choose another by %s".formatted(port, option));
    }
  }
}

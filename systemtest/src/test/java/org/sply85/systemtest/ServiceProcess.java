package org.sply85.systemtest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One service as a process of its own, started from its runnable jar and killable at any moment.
 */
final class ServiceProcess implements AutoCloseable {
  private final String name;
  private final Process process;
  private final Path log;

  private ServiceProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code SERVICE/target/quarkus-app/quarkus-run.jar}.
   *
   * @param service folder of the module, like {@code composer-service}
   * @param settings environment variables
   * @param log where the process's output goes
   */
  static ServiceProcess start(String service, Map<String, String> settings, Path log) {
    Path jar = Path.of("..", service, "target", "quarkus-app", "quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "expected the built service at " + jar + "; run ./mvnw package -DskipTests first");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx700m");
    command.add("-XX:+UseSerialGC");
    command.add("-jar");
    command.add(jar.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    File sink = log.toFile();
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(sink));
    try {
      return new ServiceProcess(service, builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("could not start " + service, e);
    }
  }

  String name() {
    return name;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** What the process has printed so far. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: the process gets no chance to finish anything. */
  void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      killHard();
    }
  }
}

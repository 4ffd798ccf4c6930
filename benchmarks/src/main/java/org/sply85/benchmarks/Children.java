package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other programs. */
final class Children {
  private Children() {}

  /**
   * Runs a program and tells what it cost.
   *
   * @return seconds of all processors; empty if there is no such program
   * @throws IOException if it fails
   */
  static Optional<Double> cpuSeconds(List<String> command)
      throws IOException, InterruptedException {
    Path times = Files.createTempFile("times", ".txt");
    try {
      // The shell's own "times" counts what its children used: user and system on its second line.
      List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >&2; s=$?; times; exit $s"));
      timed.add("sh");
      timed.addAll(command);
      Process process =
          new ProcessBuilder(timed)
              .redirectOutput(times.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      int status = process.waitFor();
      if (status == 127) {
        return Optional.empty();
      }
      if (status != 0) {
        throw new IOException("%s must end with 0, was %d".formatted(command.get(0), status));
      }
      String[] children = Files.readString(times).strip().split("\n")[1].strip().split("\\s+");
      return Optional.of(seconds(children[0]) + seconds(children[1]));
    } finally {
      Files.delete(times);
    }
  }

  /** Seconds of {@code 1m2.345s}. */
  private static double seconds(String text) {
    int minutes = text.indexOf('m');
    return 60 * Double.parseDouble(text.substring(0, minutes))
        + Double.parseDouble(text.substring(minutes + 1, text.length() - 1));
  }

  /**
   * What a program says.
   *
   * @return its output and errors together; empty if there is no such program
   */
  static Optional<String> output(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Optional.of(text);
  }
}

package org.sply85.local.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.audio.soundbank.SoundbankSearch;

/**
 * Finds the soundbank that plays, or offers to install one: it asks on a terminal, and installs
 * unasked only where SPLY85_INSTALL_SOUNDFONT=yes or CI=true say that nobody is there to ask.
 */
final class SoundbankChoice {
  private static final String PACKAGE = "fluid-soundfont-gm";
  private static final Path APT = Path.of("/usr/bin/apt-get");

  private SoundbankChoice() {}

  /** The soundbank; empty, after a warning, if the JDK's own must do. */
  static Optional<Path> make() {
    Optional<Path> found = find();
    if (found.isEmpty() && wanted(System.getenv()) && install()) {
      found = find();
    }
    if (found.isEmpty()) {
      System.err.printf(
          "sply85: no soundbank found, so the JDK's thin built-in one plays. Install one (Debian:"
              + " %s) or name one by %s.%n",
          PACKAGE, SoundbankSearch.VARIABLE);
    }
    return found;
  }

  private static Optional<Path> find() {
    try {
      return SoundbankSearch.ofThisMachine().find();
    } catch (IllegalArgumentException e) {
      throw Failure.ofInput(e.getMessage());
    }
  }

  private static boolean wanted(Map<String, String> environment) {
    if (!Files.isExecutable(APT)) {
      return false;
    }
    String said = environment.getOrDefault("SPLY85_INSTALL_SOUNDFONT", "");
    if (!said.isEmpty()) {
      return said.equals("yes");
    }
    if (environment.getOrDefault("CI", "").equals("true")) {
      return isRoot();
    }
    Console console = System.console();
    if (console == null) {
      return false;
    }
    String answer =
        console.readLine(
            "No soundbank found. Install the Debian package %s (140 MB)? [y/N] ", PACKAGE);
    return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }

  private static boolean install() {
    return run("apt-get", "install", "-y", PACKAGE)
        || (run("apt-get", "update") && run("apt-get", "install", "-y", PACKAGE));
  }

  private static boolean run(String... command) {
    List<String> words = new ArrayList<>(isRoot() ? List.of() : List.of("sudo"));
    words.addAll(List.of(command));
    try {
      ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
      process.environment().put("DEBIAN_FRONTEND", "noninteractive");
      // Standard output belongs to the result.
      process.redirectInput(ProcessBuilder.Redirect.INHERIT);
      Process running = process.start();
      running.getInputStream().transferTo(System.err);
      return running.waitFor() == 0;
    } catch (IOException e) {
      System.err.println("sply85: " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}

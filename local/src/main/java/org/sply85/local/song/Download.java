package org.sply85.local.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.contracts.FileRef;

/**
 * Brings a song's files into a folder. Nothing appears there under its own name before all files
 * are complete.
 */
public final class Download {
  private final FileSource source;

  public Download(FileSource source) {
    this.source = source;
  }

  /**
   * Replaces files of the same names.
   *
   * @throws IOException if a file can not be written
   */
  public void into(Path folder, List<FileRef> files) throws IOException {
    Files.createDirectories(folder);
    Path staging = Files.createTempDirectory(folder, ".sply85-");
    try {
      for (FileRef file : files) {
        fetch(file, inside(staging, file));
      }
      for (FileRef file : files) {
        Path target = inside(folder, file);
        Files.createDirectories(target.getParent());
        Files.move(inside(staging, file), target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      remove(staging);
    }
  }

  private void fetch(FileRef file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    source.fetch(file, target);
  }

  private static Path inside(Path folder, FileRef file) throws IOException {
    Path target = folder.resolve(file.name()).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new IOException(
          "a file's name must stay in its folder, was '%s'".formatted(file.name()));
    }
    return target;
  }

  private static void remove(Path staging) throws IOException {
    try (Stream<Path> tree = Files.walk(staging)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

package org.sply85.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that holds the broker's and the store's data, of one process at a time. The operating
 * system drops the lock when its owner dies, however it dies.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final int DELETE_ATTEMPTS = 5;

  private final Path path;
  private final FileLock lock;

  private DataDirectory(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Where data lie when the user names no folder: below XDG_DATA_HOME or ~/.local/share. */
  public static Path standard() {
    String xdg = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).orElse("");
    Path base =
        xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(xdg);
    return base.resolve("sply85").toAbsolutePath();
  }

  /**
   * Opens the folder, making it if need be; empty if another process holds it.
   *
   * @throws UncheckedIOException if it can not be written
   */
  public static Optional<DataDirectory> open(Path path) {
    try {
      Files.createDirectories(path);
      return lock(path);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder %s can not be written".formatted(path), e);
    }
  }

  /**
   * Opens a new folder below {@code runs}, after removing those whose owners died.
   *
   * @throws UncheckedIOException if it can not be written
   */
  public static synchronized DataDirectory openFresh(Path runs) {
    try {
      Files.createDirectories(runs);
      // One process at a time: a folder that is made but not yet locked looks abandoned.
      try (FileChannel door =
              FileChannel.open(
                  runs.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = door.lock()) {
        removeAbandoned(runs);
        return open(runs.resolve(UUID.randomUUID().toString())).orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder %s can not be written".formatted(runs), e);
    }
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** Removes the folder and all that it holds. */
  public void delete() {
    for (int attempt = 0; attempt < DELETE_ATTEMPTS && Files.exists(path); attempt++) {
      deleteTree();
    }
  }

  @Override
  public void close() {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DataDirectory> lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
    }
    return lock.map(held -> new DataDirectory(path.toAbsolutePath(), held));
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  private static void removeAbandoned(Path runs) throws IOException {
    try (Stream<Path> children = Files.list(runs)) {
      for (Path run : children.filter(Files::isDirectory).toList()) {
        removeIfAbandoned(run);
      }
    }
  }

  private static void removeIfAbandoned(Path run) throws IOException {
    try {
      lock(run)
          .ifPresent(
              abandoned -> {
                abandoned.delete();
                abandoned.close();
              });
    } catch (NoSuchFileException e) {
      return; // its owner has just removed it
    }
  }

  /** Files may come and go meanwhile, so what can not be removed now is left to the next try. */
  private void deleteTree() {
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException retried) {
      Thread.onSpinWait();
    }
  }
}

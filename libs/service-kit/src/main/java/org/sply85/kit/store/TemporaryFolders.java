package org.sply85.kit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sply85.kit.failure.TransientException;

/** Folders for the files of one job. What is left when the process stops in mid-job is removed. */
public final class TemporaryFolders {
  private static final Logger LOG = Logger.getLogger(TemporaryFolders.class);

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Thread cleaning = new Thread(() -> OPEN.forEach(TemporaryFolders::remove), "temporary-folders");
    Runtime.getRuntime().addShutdownHook(cleaning);
  }

  private TemporaryFolders() {}

  /**
   * Makes a folder.
   *
   * @throws TransientException if the disk has no room for it
   */
  public static Path make(String purpose) {
    try {
      Path folder = Files.createTempDirectory("sply85-" + purpose);
      OPEN.add(folder);
      return folder;
    } catch (IOException e) {
      throw new TransientException("no room for temporary files", e);
    }
  }

  /**
   * Makes a folder inside another.
   *
   * @throws TransientException if the disk has no room for it
   */
  public static Path inside(Path folder, String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new TransientException("no room for temporary files", e);
    }
  }

  /** Removes a file or a folder with all that is in it; what can not be removed is logged. */
  public static void remove(Path root) {
    OPEN.remove(root);
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : leavesFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.warnf(e, "temporary files stay behind in %s", root);
    }
  }
}

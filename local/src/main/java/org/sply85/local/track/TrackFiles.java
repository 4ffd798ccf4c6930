package org.sply85.local.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.audio.codec.AudioFile;

/** Finds tracks below paths. */
public final class TrackFiles {
  private TrackFiles() {}

  /**
   * The files that are named, and those in folders whose first bytes are those of a track; sorted,
   * hidden ones left out.
   *
   * @throws IOException if a path is not there or can not be read
   */
  public static List<Path> below(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> tree = Files.walk(path)) {
          for (Path file : tree.filter(f -> visible(path, f)).sorted().toList()) {
            if (AudioFile.format(file) != AudioFile.Format.UNKNOWN) {
              files.add(file);
            }
          }
        }
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        throw new IOException("there is no readable file or folder " + path);
      }
    }
    return files.stream().distinct().toList();
  }

  private static boolean visible(Path root, Path file) {
    return Files.isRegularFile(file)
        && Files.isReadable(file)
        && root.relativize(file).toString().lines().noneMatch(n -> n.startsWith("."))
        && Stream.of(root.relativize(file).toString().split("[/\\\\]"))
            .noneMatch(name -> name.startsWith("."));
  }
}

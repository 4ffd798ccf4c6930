package org.sply85.local.song;

import java.nio.file.Path;
import org.sply85.contracts.FileRef;

/** Where a song's files are fetched from. */
@FunctionalInterface
public interface FileSource {
  /** Writes the file, which must not exist, to the path, and makes sure it is what was promised. */
  void fetch(FileRef file, Path target);
}

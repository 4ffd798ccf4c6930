package org.sply85.local.song;

import java.io.IOException;
import java.io.InputStream;
import org.sply85.contracts.FileRef;

/** Where a song's files are read from. */
@FunctionalInterface
public interface FileSource {
  /** The file's bytes; the caller closes them. */
  InputStream open(FileRef file) throws IOException;
}

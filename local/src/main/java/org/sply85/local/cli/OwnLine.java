package org.sply85.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sply85.local.runtime.DataDirectory;
import org.sply85.local.runtime.LineSettings;
import org.sply85.local.runtime.LocalLine;
import org.sply85.local.runtime.Ports;

/**
 * A line for one song, on ports that nobody else uses. Its data are removed with it, unless the
 * user named a folder for them.
 */
final class OwnLine implements AutoCloseable {
  private final DataDirectory data;
  private final boolean kept;
  private final LocalLine line;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OwnLine(DataDirectory data, boolean kept, LocalLine line) {
    this.data = data;
    this.kept = kept;
    this.line = line;
  }

  /**
   * Starts the line.
   *
   * @param folder where data shall be kept; null for a folder that is removed in the end
   */
  static OwnLine start(Path folder, Optional<Path> soundbank) {
    Optional<DataDirectory> named = Optional.ofNullable(folder).flatMap(DataDirectory::open);
    if (folder != null && named.isEmpty()) {
      System.err.println(
          "sply85: another sply85 uses the data in %s; this song is made beside it"
              .formatted(folder));
    }
    DataDirectory data =
        named.orElseGet(() -> DataDirectory.openFresh(DataDirectory.standard().resolve("runs")));
    LineSettings settings =
        new LineSettings(
            data.path(), Ports.anyFree(), Ports.anyFree(), OptionalInt.empty(), soundbank);
    OwnLine own = new OwnLine(data, named.isPresent(), LocalLine.start(settings));
    Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop"));
    return own;
  }

  LocalLine get() {
    return line;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    // Data that nobody will read need no orderly end.
    if (kept) {
      line.close();
    } else {
      data.delete();
    }
    data.close();
  }
}

package org.sply85.local.progress;

import java.time.Duration;

/** Shows a song's progress to the person who waits for it. */
public interface Display extends AutoCloseable {
  /** Something was heard, or time passed. */
  void show(SongState state, Duration elapsed);

  /** Leaves the terminal as it was. */
  @Override
  void close();
}

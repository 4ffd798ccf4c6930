package org.sply85.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.sply85.contracts.event.SongProgress;
import org.sply85.local.progress.Display;
import org.sply85.local.progress.LiveDisplay;
import org.sply85.local.progress.PlainDisplay;
import org.sply85.local.progress.SongState;

/** Waits for a song and shows how far it is; gives up on a line that fell silent. */
final class Waiting implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofMinutes(20);

  private final Display display;
  private final long startNs = System.nanoTime();
  private long heardNs = startNs;
  private SongState state = SongState.WAITING;

  private Waiting(Display display) {
    this.display = display;
  }

  /** Shows progress live if the stream is a terminal, else line by line. */
  static Waiting on(PrintStream out) {
    int columns = Environment.current().terminalColumns();
    return new Waiting(columns > 0 ? new LiveDisplay(out, columns) : new PlainDisplay(out));
  }

  void heard(SongProgress news) {
    heardNs = System.nanoTime();
    state = state.after(news);
    display.show(state, elapsed());
  }

  void tick() {
    if (System.nanoTime() - heardNs > SILENCE.toNanos()) {
      throw Failure.ofWork(
          "nothing was heard of the song for %d minutes".formatted(SILENCE.toMinutes()));
    }
    display.show(state, elapsed());
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNs);
  }

  @Override
  public void close() {
    display.close();
  }
}

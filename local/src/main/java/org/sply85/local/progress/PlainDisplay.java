package org.sply85.local.progress;

import java.io.PrintStream;
import java.time.Duration;

/** One line for each piece of news, for logs and pipes. */
public final class PlainDisplay implements Display {
  private final PrintStream out;
  private SongState last = SongState.WAITING;

  public PlainDisplay(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(SongState state, Duration elapsed) {
    if (state.equals(last)) {
      return;
    }
    last = state;
    String words = state.message().isEmpty() ? parts(state) : state.message();
    out.println(
        "%s  %3d%%  %-8s %s"
            .formatted(Clock.text(elapsed), state.percent(), state.stage().label(), words)
            .stripTrailing());
  }

  @Override
  public void close() {
    out.flush();
  }

  private static String parts(SongState state) {
    return String.join(", ", state.parts().keySet());
  }
}

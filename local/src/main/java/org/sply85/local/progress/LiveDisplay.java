package org.sply85.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;

/** One line of a terminal, drawn again and again. */
public final class LiveDisplay implements Display {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int BAR_CELLS = 20;

  private final PrintStream out;
  private final int columns;
  private String shown = "";

  /**
   * @param columns width of the terminal; longer text is cut, for a wrapped line can not be redrawn
   */
  public LiveDisplay(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void show(SongState state, Duration elapsed) {
    String line = cut(text(state, elapsed));
    if (!line.equals(shown)) {
      shown = line;
      out.print(CLEAR_LINE + line);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (!shown.isEmpty()) {
      shown = "";
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private static String text(SongState state, Duration elapsed) {
    int filled = BAR_CELLS * state.percent() / 100;
    String bar = "#".repeat(filled) + "-".repeat(BAR_CELLS - filled);
    return "[%s] %3d%% %s %s  %s"
        .formatted(
            bar, state.percent(), Clock.text(elapsed), state.stage().label(), details(state));
  }

  private static String details(SongState state) {
    if (state.parts().isEmpty()) {
      return state.message();
    }
    return state.parts().entrySet().stream()
        .map(part -> part.getKey() + (part.getValue().equals("STARTED") ? " ..." : " done"))
        .collect(Collectors.joining(", "));
  }

  private String cut(String line) {
    String stripped = line.stripTrailing();
    return stripped.length() < columns ? stripped : stripped.substring(0, columns - 1);
  }
}

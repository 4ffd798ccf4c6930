package org.sply85.local.cli;

import java.io.PrintStream;
import org.sply85.mastering.domain.file.Steps;

/** How far a mastering is: one line of a terminal, or a line for each pass and tenth of it. */
final class PassDisplay implements Steps, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean live;
  private String shown = "";

  private PassDisplay(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  static PassDisplay on(PrintStream out) {
    return new PassDisplay(out, Environment.current().terminalColumns() > 0);
  }

  @Override
  public void at(String doing, double share) {
    int percent = (int) (100 * share);
    int told = live ? percent : percent - percent % 10;
    String line = share < 0 ? doing : "%s %3d%%".formatted(doing, told);
    if (!line.equals(shown)) {
      shown = line;
      out.print(live ? CLEAR_LINE + line : line + System.lineSeparator());
      out.flush();
    }
  }

  @Override
  public void close() {
    if (live && !shown.isEmpty()) {
      out.print(CLEAR_LINE);
      out.flush();
    }
    shown = "";
  }
}

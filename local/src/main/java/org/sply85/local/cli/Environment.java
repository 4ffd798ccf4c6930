package org.sply85.local.cli;

import java.util.Map;

/**
 * What the surroundings say.
 *
 * @param verbose whether the user wants to know what goes on inside
 * @param terminalColumns width of the terminal that standard error goes to; 0 if it is none
 */
record Environment(boolean verbose, int terminalColumns) {
  private static final int NARROWEST = 40;
  private static final String LOG_LEVEL = "quarkus.log.level";

  /** The surroundings of this process; the launcher tells what Java can not know. */
  static Environment current() {
    Environment surroundings = of(System.getenv());
    boolean verbose = surroundings.verbose || System.getProperty(LOG_LEVEL) != null;
    return new Environment(verbose, surroundings.terminalColumns);
  }

  /** Lets Quarkus, which is still to start, log more. */
  static void makeVerbose() {
    System.setProperty(LOG_LEVEL, "INFO");
    System.setProperty("quarkus.log.category.\"org.sply85\".level", "DEBUG");
  }

  static Environment of(Map<String, String> variables) {
    boolean verbose = variables.getOrDefault("SPLY85_LOG", "").equalsIgnoreCase("debug");
    return new Environment(verbose, columns(variables.getOrDefault("SPLY85_COLUMNS", "")));
  }

  private static int columns(String text) {
    if (!text.matches("\\d{1,4}")) {
      return 0;
    }
    int columns = Integer.parseInt(text);
    return columns < NARROWEST ? 0 : columns;
  }
}

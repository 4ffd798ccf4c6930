package org.sply85.local.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How much is logged before Quarkus starts and takes over. Until then its log manager keeps every
 * record of every level in memory, and broker and store write many.
 */
final class Logs {
  /** Held, for the log manager drops the levels of loggers that nobody holds. */
  private static final Logger ROOT = Logger.getLogger("");

  /** Warns at every start on an empty folder that the folder is empty. */
  private static final Logger CONTROLLER =
      Logger.getLogger("org.apache.kafka.controller.QuorumController");

  private Logs() {}

  static void limit(boolean verbose) {
    ROOT.setLevel(verbose ? Level.INFO : Level.WARNING);
    CONTROLLER.setLevel(verbose ? Level.INFO : Level.SEVERE);
  }
}

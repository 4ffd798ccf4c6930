package org.sply85.local.cli;

/** Why the command could not do its work, in one sentence for the user. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The user asked for something that can not be: exit code 2. */
  public static Failure ofInput(String message) {
    return new Failure(2, message);
  }

  /** The work went wrong: exit code 1. */
  public static Failure ofWork(String message) {
    return new Failure(1, message);
  }

  int exitCode() {
    return exitCode;
  }
}

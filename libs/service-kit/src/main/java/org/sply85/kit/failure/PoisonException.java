package org.sply85.kit.failure;

/** A record that can never be processed. Goes to the dead letters; the line goes on. */
public final class PoisonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PoisonException(String message) {
    super(message);
  }

  public PoisonException(String message, Throwable cause) {
    super(message, cause);
  }
}

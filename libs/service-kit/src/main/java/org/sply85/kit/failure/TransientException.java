package org.sply85.kit.failure;

/** Something outside did not answer; the same call may succeed later. Retried with backoff. */
public final class TransientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransientException(String message, Throwable cause) {
    super(message, cause);
  }
}

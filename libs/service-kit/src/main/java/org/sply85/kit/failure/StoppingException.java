package org.sply85.kit.failure;

/** This process stops; the record is left, unacknowledged, to its next owner. */
public final class StoppingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppingException(String message) {
    super(message);
  }
}

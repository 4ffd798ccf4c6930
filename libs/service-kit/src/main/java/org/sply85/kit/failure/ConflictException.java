package org.sply85.kit.failure;

/** A record that contradicts what is already so. A dead letter; the song itself goes on. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}

package org.sply85.kit.failure;

/** What was handed in is there already, under another id. */
public final class DuplicateException extends InvalidInputException {
  private static final long serialVersionUID = 1;

  /**
   * @param message for people: what it is the same as
   */
  public DuplicateException(String message) {
    super(message);
  }
}

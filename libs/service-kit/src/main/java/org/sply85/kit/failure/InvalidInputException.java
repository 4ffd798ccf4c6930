package org.sply85.kit.failure;

/** What the user asked for can not be met. Refused with words; never retried. */
public class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the user: what was expected, what came
   */
  public InvalidInputException(String message) {
    super(message);
  }
}

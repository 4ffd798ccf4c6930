package org.sply85.trainer.train;

/** What is to be learnt from holds too little. */
public final class TooFewExamplesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was expected, what came
   */
  public TooFewExamplesException(String message) {
    super(message);
  }
}

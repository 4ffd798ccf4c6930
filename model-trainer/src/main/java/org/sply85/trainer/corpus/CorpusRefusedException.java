package org.sply85.trainer.corpus;

/** A corpus file can not be learnt from: it is missing, damaged, empty or absurd. */
public final class CorpusRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names file and line, what was expected and what came
   */
  public CorpusRefusedException(String message) {
    super(message);
  }

  public CorpusRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.sply85.mastering.domain;

/** The stems can not become the master that was asked for. Trying again will not help. */
public final class UnmasterableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** There are no stems. */
    NO_STEMS,
    /** No stem sounds. */
    SILENT,
    /** No gain reaches the loudness below the true peak. */
    LOUDNESS_OUT_OF_REACH
  }

  private final Reason reason;

  /**
   * @param reason why, for programs
   * @param message a sentence for people: what was expected, what came
   */
  public UnmasterableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why, for programs. */
  public Reason reason() {
    return reason;
  }
}

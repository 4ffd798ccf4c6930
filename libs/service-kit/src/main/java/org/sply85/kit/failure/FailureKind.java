package org.sply85.kit.failure;

import java.io.UncheckedIOException;

/** How a failure is treated. Decided by the exception's type, never by its text. */
public enum FailureKind {
  /** The song is refused with words. */
  INVALID_INPUT,
  /** Broker, store or disk: tried again with backoff; then a dead letter, and the song fails. */
  TRANSIENT,
  /** A record that is no event of ours: a dead letter at once. */
  POISON,
  /** Contradicts what is already so: a dead letter; the song goes on. */
  CONFLICT,
  /** A fault of ours: a dead letter at once, and the song fails. */
  BUG;

  /** The kind of an exception. */
  public static FailureKind of(Throwable failure) {
    if (failure instanceof InvalidInputException) {
      return INVALID_INPUT;
    }
    if (failure instanceof TransientException || failure instanceof UncheckedIOException) {
      return TRANSIENT;
    }
    if (failure instanceof ConflictException) {
      return CONFLICT;
    }
    return failure instanceof PoisonException ? POISON : BUG;
  }
}

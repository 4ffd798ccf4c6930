package org.sply85.kit.step;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What came of running a step.
 *
 * @param result what the step says; empty if the song has failed before
 * @param news whether this run told of it; false for a record that was delivered again
 */
public record Ran<R>(Optional<R> result, boolean news) {
  /** Does something with a result that was told just now. */
  public void ifNews(Consumer<R> action) {
    if (news) {
      result.ifPresent(action);
    }
  }
}

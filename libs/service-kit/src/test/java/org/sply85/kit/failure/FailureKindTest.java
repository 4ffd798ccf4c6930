package org.sply85.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FailureKindTest {
  @Test
  void sortsByTypeAndNeverByText() {
    assertThat(FailureKind.of(new InvalidInputException("timeout")))
        .isEqualTo(FailureKind.INVALID_INPUT);
    assertThat(FailureKind.of(new PoisonException("timeout"))).isEqualTo(FailureKind.POISON);
    assertThat(FailureKind.of(new ConflictException("timeout"))).isEqualTo(FailureKind.CONFLICT);
    assertThat(FailureKind.of(new IllegalStateException("timeout"))).isEqualTo(FailureKind.BUG);
    assertThat(FailureKind.of(new StackOverflowError())).isEqualTo(FailureKind.BUG);
    assertThat(FailureKind.of(new TransientException("bug", new IOException())))
        .isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureKind.of(new UncheckedIOException(new IOException("No space left on device"))))
        .isEqualTo(FailureKind.TRANSIENT);
  }

  @RepeatedTest(20)
  void waitsLongerAfterEachTryUpToALimit() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), 9);
    assertThat(backoff.pauseAfter(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(backoff.pauseAfter(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(backoff.pauseAfter(3)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    assertThat(backoff.pauseAfter(1_000)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
  }
}

package org.sply85.mastering.domain.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.sply85.mastering.domain.file.Pieces.Piece;

/** Works on a few pieces at a time and hands on what comes out in their order. */
final class InOrder {
  private static final int AT_ONCE = 2;

  private final Executor executor;

  InOrder(Executor executor) {
    this.executor = executor;
  }

  /** Takes what was made of a piece. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T made) throws IOException;
  }

  <T> void each(Pieces pieces, Function<Piece, T> work, Taker<T> taker) throws IOException {
    Deque<CompletableFuture<T>> ahead = new ArrayDeque<>();
    Optional<Piece> next = pieces.next();
    while (next.isPresent() || !ahead.isEmpty()) {
      while (next.isPresent() && ahead.size() < AT_ONCE) {
        Piece piece = next.get();
        ahead.add(CompletableFuture.supplyAsync(() -> work.apply(piece), executor));
        next = pieces.next();
      }
      taker.take(joined(ahead.remove()));
    }
  }

  private static <T> T joined(CompletableFuture<T> working) {
    try {
      return working.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

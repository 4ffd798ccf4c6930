package org.sply85.kit.step;

/** Measures how long a step has worked so far. */
public final class Stopwatch {
  private final long startNanos = System.nanoTime();

  /** Seconds since it was made, rounded to milliseconds. */
  public double seconds() {
    return Math.round((System.nanoTime() - startNanos) / 1e6) / 1e3;
  }
}

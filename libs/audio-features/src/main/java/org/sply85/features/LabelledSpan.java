package org.sply85.features;

/**
 * A stretch of time with a name.
 *
 * @param start seconds
 * @param end seconds, not before the start
 * @param label a chord in Harte's syntax, a section's function
 */
public record LabelledSpan(double start, double end, String label) {
  public LabelledSpan {
    if (!(end >= start)) {
      throw new IllegalArgumentException(
          "a span must not end before its start, was %s..%s".formatted(start, end));
    }
  }
}

package org.sply85.ingest.domain;

/**
 * A stretch of the prompt.
 *
 * @param start index of its first char
 * @param end index after its last char
 */
public record Span(int start, int end) {
  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}

package org.sply85.ingest.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, by RFC 9110 section 14.
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What the header asks of a file of that size. Headers that ask for several parts, or can not be
   * understood, are to be ignored: then this is the whole file.
   *
   * @return empty if the header asks for bytes beyond the file's end
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher single = SINGLE.matcher(header == null ? "" : header.strip());
    if (!single.matches() || (single.group(1) + single.group(2)).isEmpty()) {
      return Optional.of(new ByteRange(0, size - 1));
    }
    if (single.group(1).isEmpty()) {
      long length = Math.min(size, Long.parseLong(single.group(2)));
      return inside(size - length, size - 1, size);
    }
    long first = Long.parseLong(single.group(1));
    long last = single.group(2).isEmpty() ? size - 1 : Long.parseLong(single.group(2));
    return last < first && first < size
        ? Optional.of(new ByteRange(0, size - 1))
        : inside(first, Math.min(last, size - 1), size);
  }

  private static Optional<ByteRange> inside(long first, long last, long size) {
    return first < size && first <= last
        ? Optional.of(new ByteRange(first, last))
        : Optional.empty();
  }

  long length() {
    return last - first + 1;
  }

  /** Whether it is less than a file of that size. */
  boolean isPartOf(long size) {
    return length() < size;
  }

  /** Like {@code bytes 0-99/1234}. */
  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}

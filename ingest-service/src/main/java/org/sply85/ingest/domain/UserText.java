package org.sply85.ingest.domain;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Text as users send it, made safe to keep.
 *
 * <ul>
 *   <li>It is brought to Unicode normal form C.
 *   <li>Tabs, line ends and other white space become plain spaces.
 *   <li>Format characters (category Cf: text direction marks, joiners, soft hyphens, byte order
 *       marks) are dropped: they are invisible and can disguise what stands in logs.
 *   <li>Other control characters, NUL and ESC among them, and lone surrogates are refused: no
 *       person types them, and dropping them would change what was sent.
 * </ul>
 */
final class UserText {
  // No text shrinks by more in normal form C: one letter with its three marks.
  private static final int MOST_SHRINK = 4;
  private static final int QUOTED = 40;

  private UserText() {}

  /** What is wrong with the text, if anything: a field holds 1..limit code points of NFC. */
  static Optional<PromptReading.Refused> fault(String field, String raw, int limit) {
    int sent = raw.codePointCount(0, raw.length());
    if (sent > limit * MOST_SHRINK) {
      return tooLong(field, limit, sent);
    }
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      int c = raw.codePointAt(i);
      if (Character.getType(c) == Character.SURROGATE) {
        return refused(field, "must be valid Unicode, had a lone surrogate at index " + i);
      }
      if (Character.getType(c) == Character.CONTROL && !isSpace(c)) {
        return refused(
            field, "must hold no control characters, had U+%04X at index %d".formatted(c, i));
      }
    }
    String clean = clean(raw);
    if (clean.isBlank()) {
      return refused(field, "must not be blank");
    }
    int length = clean.codePointCount(0, clean.length());
    return length > limit ? tooLong(field, limit, length) : Optional.empty();
  }

  /** The text, made safe. Only for text without {@link #fault}. */
  static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.codePoints()
        .map(c -> isSpace(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /** The start of an option's text, fit to stand in a message. */
  static String quoted(String raw) {
    StringBuilder safe = new StringBuilder();
    raw.codePoints()
        .limit(QUOTED)
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(safe::appendCodePoint);
    return "'" + safe + (raw.codePointCount(0, raw.length()) > QUOTED ? "...'" : "'");
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static Optional<PromptReading.Refused> tooLong(String field, int limit, int length) {
    return refused(field, "must have 1..%d code points, had %d".formatted(limit, length));
  }

  private static Optional<PromptReading.Refused> refused(String field, String rest) {
    return Optional.of(new PromptReading.Refused(field, field + " " + rest));
  }
}

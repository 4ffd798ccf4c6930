package org.sply85.ingest.domain.track;

import java.util.Optional;
import org.sply85.features.track.SectionLabels;

/** What may stand beside a track. */
public final class TrackRequestCheck {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LICENCE = 200;
  private static final int LONGEST_TEXT = 20_000;

  private TrackRequestCheck() {}

  /** What is wrong with the words beside a track; empty if nothing is. Absent words are null. */
  public static Optional<Fault> fault(String name, String licence, String lyrics, String labels) {
    if (!fits(name, LONGEST_NAME) || name.isBlank()) {
      return Optional.of(new Fault("name", "the file's name must have 1..200 characters"));
    }
    if (licence != null && (licence.isBlank() || !fits(licence, LONGEST_LICENCE))) {
      return Optional.of(new Fault("licence", "licence must have 1..200 printable characters"));
    }
    if (lyrics != null && lyrics.codePointCount(0, lyrics.length()) > LONGEST_TEXT) {
      return Optional.of(new Fault("lyrics", "lyrics must have at most 20,000 characters"));
    }
    if (labels != null && labels.length() > LONGEST_TEXT) {
      return Optional.of(new Fault("labels", "labels must have at most 20,000 characters"));
    }
    return labels == null ? Optional.empty() : labelFault(labels);
  }

  /**
   * What is wrong.
   *
   * @param field the field at fault
   * @param reason a sentence
   */
  public record Fault(String field, String reason) {}

  private static boolean fits(String text, int longest) {
    return text != null
        && text.codePointCount(0, text.length()) <= longest
        && text.codePoints().noneMatch(TrackRequestCheck::unprintable);
  }

  private static boolean unprintable(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static Optional<Fault> labelFault(String labels) {
    try {
      SectionLabels.parse(labels);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of(new Fault("labels", wrong.getMessage()));
    }
  }
}

package org.sply85.features.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sply85.features.LabelledSpan;

/** Reads a track's sections as people write them down: {@code start end label}, a line each. */
public final class SectionLabels {
  private static final int MOST = 200;
  private static final int LONGEST_LABEL = 40;

  private SectionLabels() {}

  /**
   * The sections, in order; labels in lower case, without a number behind them.
   *
   * @throws IllegalArgumentException naming the line, if it is none, or begins before the last ends
   */
  public static List<LabelledSpan> parse(String text) {
    List<LabelledSpan> spans = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (spans.size() == MOST) {
        throw new IllegalArgumentException("labels must be at most %d lines".formatted(MOST));
      }
      spans.add(span(line, spans));
    }
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("labels must have a line 'start end label'");
    }
    return spans;
  }

  private static LabelledSpan span(String line, List<LabelledSpan> before) {
    String[] parts = line.split("\\s+", 3);
    double from = before.isEmpty() ? 0 : before.get(before.size() - 1).end();
    try {
      double start = Double.parseDouble(parts[0]);
      double end = Double.parseDouble(parts[1]);
      String label = parts[2].replaceAll("[\\s\\d]+$", "").toLowerCase(Locale.ROOT);
      if (start >= from - 1e-3
          && end > start
          && end < MonoSound.LONGEST_SECONDS * 10
          && !label.isEmpty()
          && label.length() <= LONGEST_LABEL) {
        return new LabelledSpan(start, end, label);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException other) {
      // Said below.
    }
    String shown = line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL) : line;
    throw new IllegalArgumentException(
        "labels must be lines 'start end label' in seconds, in order, one was '%s'"
            .formatted(shown));
  }
}

package org.sply85.composer.domain.lyrics;

import java.util.HashSet;
import java.util.Set;

/** What earlier sections of the song's idea have said, so that later ones tell something new. */
final class Told {
  private static final double WORD = 1.6;
  private static final double MOULD = 1.0;
  private static final double LINE = 20;

  private final Set<String> words = new HashSet<>();
  private final Set<String> moulds = new HashSet<>();
  private final Set<String> lines = new HashSet<>();

  void add(Line line) {
    words.addAll(line.content());
    moulds.add(line.mould());
    lines.add(line.text());
  }

  /** What it costs to say the line after all that. */
  double cost(Line line) {
    double said = line.content().stream().filter(words::contains).count();
    return WORD * said
        + (line.topical() && words.containsAll(line.filled()) ? LINE : 0)
        + (moulds.contains(line.mould()) ? MOULD : 0)
        + (lines.contains(line.text()) ? LINE : 0);
  }
}

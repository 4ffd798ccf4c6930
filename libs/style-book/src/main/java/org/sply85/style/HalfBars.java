package org.sply85.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Meters whose bar holds two bars of another, so that what is written for the shorter one serves
 * twice a bar: 6/8 in 12/8.
 */
final class HalfBars {
  private static final Map<String, String> HALVES = Map.of("12/8", "6/8");

  private HalfBars() {}

  /** The meter of half a bar; the meter itself if there is none. */
  static String of(String meter) {
    return HALVES.getOrDefault(meter, meter);
  }

  /** Each two bars that follow each other as one; a bar without a partner comes twice. */
  static List<String> joined(List<String> bars) {
    List<String> joined = new ArrayList<>();
    int many = bars.size() % 2 == 0 ? bars.size() / 2 : bars.size();
    for (int i = 0; i < many; i++) {
      joined.add(bars.get(2 * i % bars.size()) + bars.get((2 * i + 1) % bars.size()));
    }
    return joined;
  }

  /**
   * Rhythms of two bars in 12/8, made of those in 6/8: a phrase that rests after each half, and one
   * that runs on to its last.
   */
  static RhythmFamily doubled(RhythmFamily half, String meter) {
    List<String> lines = new ArrayList<>();
    int many = half.lines().size();
    for (int i = 0; i < many; i++) {
      String[] own = half.lines().get(i).split("\\|");
      String[] next = half.lines().get((i + 1) % many).split("\\|");
      String[] after = half.lines().get((i + 2) % many).split("\\|");
      lines.add("%s %s|%s %s".formatted(own[0], own[1], next[0], next[1]));
      lines.add("%s %s|%s %s".formatted(own[0], next[0], own[0], after[1]));
    }
    return new RhythmFamily(half.family(), meter, lines);
  }
}

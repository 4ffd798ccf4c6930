package org.sply85.contracts.song;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a song's words are about, fixed before any line is written.
 *
 * @param theme name of the word field; empty if the song has no words
 * @param title what the chorus sings
 * @param pointOfView who speaks: {@code I}, {@code you} (I to you) or {@code we}
 * @param rhymes by role, one letter a line, X for a line that does not rhyme: {@code ABAB}
 * @param tells by label of section: {@code scene}, {@code memory}, {@code feeling}, {@code claim},
 *     {@code turn} or {@code hook}
 * @param own by label of section, the user's lines; empty if the words are written here
 */
public record LyricPlan(
    String theme,
    String title,
    String pointOfView,
    Map<String, String> rhymes,
    Map<String, String> tells,
    Map<String, List<String>> own) {
  /** A song without words. */
  public static final LyricPlan NONE = new LyricPlan("", "", "I", Map.of(), Map.of(), Map.of());

  public LyricPlan {
    rhymes = Collections.unmodifiableMap(new TreeMap<>(rhymes));
    tells = Collections.unmodifiableMap(new TreeMap<>(tells));
    own = Collections.unmodifiableMap(new TreeMap<>(own));
  }

  static LyricPlan orNone(LyricPlan plan) {
    return plan == null ? NONE : plan;
  }

  /** Whether the song has words. */
  public boolean sung() {
    return !tells.isEmpty();
  }
}

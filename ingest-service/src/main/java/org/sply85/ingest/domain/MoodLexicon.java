package org.sply85.ingest.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words and the moods they stand for, read once from {@code moods.txt} beside this class. */
final class MoodLexicon {
  private static final Map<String, Entry> ENTRIES = read();
  private static final Phrases<Entry> PHRASES = new Phrases<>(ENTRIES, false);

  /**
   * A mood.
   *
   * @param mood its name
   * @param valence -1 sad .. 1 happy
   * @param arousal -1 calm .. 1 excited
   */
  record Entry(String mood, double valence, double arousal) {}

  private MoodLexicon() {}

  static Phrases<Entry> phrases() {
    return PHRASES;
  }

  /** How many words it knows. */
  static int size() {
    return ENTRIES.size();
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (InputStream in = MoodLexicon.class.getResourceAsStream("moods.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> enter(entries, line));
    } catch (IOException e) {
      throw new UncheckedIOException("the mood lexicon can not be read", e);
    }
    return entries;
  }

  private static void enter(Map<String, Entry> entries, String line) {
    String[] sides = line.split(":", 2);
    String[] figures = sides[0].split(" ");
    Entry entry =
        new Entry(figures[0], Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    entries.put(entry.mood(), entry);
    for (String word : sides[1].split(",")) {
      entries.put(word.strip(), entry);
    }
  }
}

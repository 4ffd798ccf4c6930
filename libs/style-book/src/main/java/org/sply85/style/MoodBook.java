package org.sply85.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words and the moods they stand for, read once from {@code moods.txt} beside this class. */
public final class MoodBook {
  private static final Map<String, Mood> WORDS = read();

  private MoodBook() {}

  /**
   * A mood on Russell's circumplex (1980).
   *
   * @param name of the mood
   * @param valence -1 sad .. 1 happy
   * @param arousal -1 calm .. 1 excited
   */
  public record Mood(String name, double valence, double arousal) {}

  /** Moods by word, the words in the order of the file. */
  public static Map<String, Mood> words() {
    return WORDS;
  }

  private static Map<String, Mood> read() {
    Map<String, Mood> words = new LinkedHashMap<>();
    try (InputStream in = MoodBook.class.getResourceAsStream("moods.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> enter(words, line));
    } catch (IOException e) {
      throw new UncheckedIOException("the mood book can not be read", e);
    }
    return Collections.unmodifiableMap(words);
  }

  private static void enter(Map<String, Mood> words, String line) {
    String[] sides = line.split(":", 2);
    String[] figures = sides[0].split(" ");
    Mood mood =
        new Mood(figures[0], Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    words.put(mood.name(), mood);
    for (String word : sides[1].split(",")) {
      words.put(word.strip(), mood);
    }
  }
}

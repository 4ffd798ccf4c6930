package org.sply85.local.lyrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prompts whose songs are judged by their words: {@code /evaluate/lyric-prompts.txt}. */
final class LyricPrompts {
  private static final String RESOURCE = "/evaluate/lyric-prompts.txt";

  private LyricPrompts() {}

  /**
   * A prompt.
   *
   * @param id like {@code lyrics-07}
   * @param text what is asked for
   * @param topics words that the song should sing
   */
  record Prompt(String id, String text, List<String> topics) {
    Prompt {
      topics = List.copyOf(topics);
    }
  }

  static List<Prompt> all() {
    try (InputStream in = LyricPrompts.class.getResourceAsStream(RESOURCE)) {
      List<Prompt> prompts = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" \\| ");
          String id = "lyrics-%02d".formatted(prompts.size() + 1);
          prompts.add(new Prompt(id, parts[0], List.of(parts[1].split(" "))));
        }
      }
      return List.copyOf(prompts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

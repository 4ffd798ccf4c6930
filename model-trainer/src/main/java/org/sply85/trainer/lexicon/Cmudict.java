package org.sply85.trainer.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.sply85.lexicon.Sound;

/** Reads CMUdict: a word a line with its sounds; further pronunciations are numbered. */
final class Cmudict {
  private static final Pattern LINE =
      Pattern.compile("([a-z'-]+)(?:\\(\\d+\\))? ([A-Z0-9 ]+?)(?: #.*)?");

  private Cmudict() {}

  /** Pronunciations by word, the usual first. */
  static SortedMap<String, List<List<Sound>>> read(Path file) throws IOException {
    SortedMap<String, List<List<Sound>>> words = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches() && Character.isLetter(matcher.group(1).replace("'", "x").charAt(0))) {
          words
              .computeIfAbsent(matcher.group(1), w -> new ArrayList<>())
              .add(Sound.parse(matcher.group(2)));
        }
      }
    }
    return words;
  }
}

package org.sply85.composer.domain.lyrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The themes and moulds of lines that this project's authors wrote: {@code /lyrics/themes.txt} and
 * {@code /lyrics/moulds.txt}, whose first lines tell their form.
 *
 * @param themes in the order of the file
 * @param moulds in the order of the file
 */
record LyricBook(List<Theme> themes, List<Mould> moulds) {
  private static final Map<String, String> TELLS =
      Map.of("s", "scene", "m", "memory", "f", "feeling", "c", "claim", "b", "turn");

  private static final class Loaded {
    private static final LyricBook STANDARD = new LyricBook(readThemes(), readMoulds());
  }

  static LyricBook standard() {
    return Loaded.STANDARD;
  }

  /**
   * The theme of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  Theme theme(String name) {
    return themes.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no theme '" + name + "'"));
  }

  private static List<Theme> readThemes() {
    List<Theme> themes = new ArrayList<>();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String[] head = null;
    for (String line : lines("/lyrics/themes.txt")) {
      String[] parts = line.split(" ", 2);
      if (parts[0].equals("theme")) {
        addTheme(themes, head, fields);
        head = parts[1].split(" ");
        fields = new LinkedHashMap<>();
      } else {
        String mark = parts[0].equals("keys") ? "," : ";";
        fields.put(parts[0], Arrays.stream(parts[1].split(mark)).map(String::trim).toList());
      }
    }
    addTheme(themes, head, fields);
    return List.copyOf(themes);
  }

  private static void addTheme(
      List<Theme> themes, String[] head, Map<String, List<String>> fields) {
    if (head != null) {
      List<String> keys = fields.remove("keys");
      List<String> titles = fields.remove("title");
      themes.add(new Theme(head[0], head[1], Double.parseDouble(head[2]), keys, fields, titles));
    }
  }

  private static List<Mould> readMoulds() {
    List<Mould> moulds = new ArrayList<>();
    for (String line : lines("/lyrics/moulds.txt")) {
      String[] parts = line.split(" ", 3);
      boolean opener = parts[2].startsWith("> ");
      String text = opener ? parts[2].substring(2) : parts[2];
      moulds.add(new Mould(TELLS.get(parts[0]), parts[1], opener, text));
    }
    return List.copyOf(moulds);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = LyricBook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lyrics that somebody wrote, as sections of lines. Headings like {@code [Verse 2]}, {@code
 * Chorus:} or {@code (Bridge)} name sections; without them, blank lines part them, and what comes
 * again word for word is the chorus. A heading without lines sings its section's words again.
 */
public final class LyricText {
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*[\\[(]?\\s*(intro|verse|pre-?\\s?chorus|chorus|refrain|hook|post-?\\s?chorus|bridge"
              + "|middle eight|break|interlude|solo|instrumental|outro|ending)"
              + "\\s*\\d{0,2}\\s*(?:[x\u00d7]\\s?\\d)?\\s*[\\])]?\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_NAMED = 10;

  private LyricText() {}

  /**
   * A section.
   *
   * @param role verse, prechorus, chorus, hook, bridge, solo, intro or outro
   * @param lines as written; none where nobody sings
   */
  public record Stanza(String role, List<String> lines) {
    public Stanza {
      lines = List.copyOf(lines);
    }

    /** How many syllables it has; 0 if it can not be said. */
    public int syllables() {
      return lines.stream().mapToInt(Stanza::syllables).sum();
    }

    private static int syllables(String line) {
      return TextReader.read(line) instanceof Reading.Read read
          ? read.words().stream()
              .mapToInt(w -> Lexicon.english().pronounce(w).syllables().size())
              .sum()
          : 0;
    }
  }

  /** Why a text can not be sung; empty if it can. */
  public static Optional<String> fault(String text) {
    int line = 0;
    boolean words = false;
    for (String written : text.split("\\R")) {
      line++;
      Reading reading = TextReader.read(written);
      if (reading instanceof Reading.Refused refused) {
        return Optional.of("line " + line + ": " + refused.reason());
      }
      words |= !HEADING.matcher(written).matches() && !((Reading.Read) reading).words().isEmpty();
    }
    return words ? Optional.empty() : Optional.of("there is no word to sing in it");
  }

  /**
   * What the user should know of a text without {@link #fault}, in sentences: what can not be said
   * and is left out, and which words may offend, though they are sung as they are written.
   */
  public static List<String> remarks(String text) {
    Set<String> dropped = new LinkedHashSet<>();
    Set<String> offending = new LinkedHashSet<>();
    for (String line : text.split("\\R")) {
      if (TextReader.read(line) instanceof Reading.Read read) {
        dropped.addAll(read.dropped());
        read.words().stream().filter(Offensive::is).forEach(offending::add);
      }
    }
    List<String> remarks = new ArrayList<>();
    if (!dropped.isEmpty()) {
      remarks.add("lyrics: left out, for it can not be sung: " + named(dropped));
    }
    if (!offending.isEmpty()) {
      remarks.add("lyrics: sung as written, though it may offend: " + named(offending));
    }
    return List.copyOf(remarks);
  }

  private static String named(Set<String> things) {
    List<String> first = things.stream().limit(MOST_NAMED).toList();
    int more = things.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }

  /** The sections of a text without {@link #fault}. */
  public static List<Stanza> parse(String text) {
    boolean headed = text.lines().anyMatch(l -> HEADING.matcher(l).matches());
    List<Stanza> stanzas = headed ? headed(text) : parted(text);
    return stanzas.stream().filter(s -> !s.lines().isEmpty() || s.role().equals("solo")).toList();
  }

  private static List<Stanza> headed(String text) {
    List<Stanza> stanzas = new ArrayList<>();
    Map<String, List<String>> said = new HashMap<>();
    String role = "verse";
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R")) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        close(stanzas, said, role, lines);
        role = role(heading.group(1));
        lines = new ArrayList<>();
        stanzas.add(new Stanza("", List.of())); // room for what the heading begins
      } else if (sayable(line)) {
        lines.add(line.strip());
      }
    }
    close(stanzas, said, role, lines);
    return stanzas;
  }

  private static void close(
      List<Stanza> stanzas, Map<String, List<String>> said, String role, List<String> lines) {
    boolean opened = !stanzas.isEmpty() && stanzas.get(stanzas.size() - 1).role().isEmpty();
    if (!opened && lines.isEmpty()) {
      return;
    }
    List<String> sung = lines.isEmpty() ? said.getOrDefault(role, List.of()) : lines;
    said.putIfAbsent(role, List.copyOf(sung));
    Stanza stanza = new Stanza(role, sung);
    if (opened) {
      stanzas.set(stanzas.size() - 1, stanza);
    } else {
      stanzas.add(stanza);
    }
  }

  private static List<Stanza> parted(String text) {
    List<List<String>> blocks = new ArrayList<>();
    for (String block : text.strip().split("\\R\\s*\\R")) {
      List<String> lines = block.lines().filter(LyricText::sayable).map(String::strip).toList();
      if (!lines.isEmpty()) {
        blocks.add(lines);
      }
    }
    return blocks.stream()
        .map(b -> new Stanza(blocks.indexOf(b) == blocks.lastIndexOf(b) ? "verse" : "chorus", b))
        .toList();
  }

  private static boolean sayable(String line) {
    return TextReader.read(line) instanceof Reading.Read read && !read.words().isEmpty();
  }

  private static String role(String heading) {
    String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[-\\s]", "");
    return switch (plain) {
      case "refrain" -> "chorus";
      case "postchorus" -> "hook";
      case "middleeight" -> "bridge";
      case "break", "interlude", "instrumental" -> "solo";
      case "ending" -> "outro";
      default -> plain;
    };
  }
}

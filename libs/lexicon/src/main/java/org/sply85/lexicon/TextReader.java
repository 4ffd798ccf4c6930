package org.sply85.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line of text as words that can be sung: numbers, abbreviations and signs become words;
 * emoji are left out and reported; other scripts than Latin are refused.
 */
public final class TextReader {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("dr.", "doctor"),
          Map.entry("mr.", "mister"),
          Map.entry("mrs.", "missus"),
          Map.entry("ms.", "miz"),
          Map.entry("st.", "saint"),
          Map.entry("ave.", "avenue"),
          Map.entry("vs.", "versus"),
          Map.entry("vs", "versus"),
          Map.entry("etc.", "et cetera"),
          Map.entry("feat.", "featuring"),
          Map.entry("ft.", "featuring"),
          Map.entry("w/", "with"),
          Map.entry("w/o", "without"),
          Map.entry("b/c", "because"),
          Map.entry("prof.", "professor"),
          Map.entry("jr.", "junior"),
          Map.entry("sr.", "senior"),
          Map.entry("no.", "number"),
          Map.entry("&", "and"),
          Map.entry("+", "plus"),
          Map.entry("=", "equals"),
          Map.entry("%", "percent"),
          Map.entry("@", "at"),
          Map.entry("<3", "love"));

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,9})(?:st|nd|rd|th)");
  private static final Pattern DECADE = Pattern.compile("'?(\\d{2,4})'?s");
  private static final Pattern MONEY =
      Pattern.compile("([$\u00a3\u20ac])(\\d[\\d,]*)(?:\\.(\\d\\d))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?\\.?");
  private static final Map<String, String> MONIES =
      Map.of("$", "dollar", "\u00a3", "pound", "\u20ac", "euro");
  private static final int LONGEST_WORD = 45; // letters of the longest word in dictionaries

  private TextReader() {}

  /** Reads a line. */
  public static Reading read(String line) {
    List<Token> tokens = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (String written : line.trim().split("[\\s\\p{Z}_~*]+|(?<=\\p{L})[\u2014\u2013]+|--+")) {
      Optional<String> foreign = foreignScript(written);
      if (foreign.isPresent()) {
        return new Reading.Refused(
            "lyrics are sung in English, in Latin letters; \""
                + shown(written)
                + "\" is written in "
                + foreign.get());
      }
      String sayable = withoutSymbols(written, dropped);
      List<String> spoken = speak(sayable);
      if (spoken.stream().anyMatch(w -> w.length() > LONGEST_WORD)) {
        return new Reading.Refused(
            "a word must have at most "
                + LONGEST_WORD
                + " letters, was \""
                + shown(written)
                + "\"");
      }
      if (!spoken.isEmpty()) {
        tokens.add(new Token(sayable, spoken));
      }
    }
    return new Reading.Read(tokens, dropped);
  }

  private static String shown(String text) {
    return text.length() <= 24 ? text : text.substring(0, 24) + "...";
  }

  private static Optional<String> foreignScript(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(s -> s != UnicodeScript.LATIN && s != UnicodeScript.COMMON)
        .findFirst()
        .map(s -> s.name().charAt(0) + s.name().substring(1).toLowerCase(Locale.ROOT));
  }

  private static String withoutSymbols(String written, List<String> dropped) {
    StringBuilder kept = new StringBuilder();
    StringBuilder symbols = new StringBuilder();
    written.codePoints().forEach(c -> (isSymbol(c) ? symbols : kept).appendCodePoint(c));
    if (symbols.codePoints().anyMatch(c -> c != 0xFE0F && c != 0x200D)) {
      dropped.add(symbols.toString());
    }
    return kept.toString();
  }

  /** Emoji and their parts, control characters, signs that have no name here. */
  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL && c > 0x7f
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.CONTROL
        || type == Character.FORMAT
        || c == 0xFE0F;
  }

  /** The words of a piece of text without spaces; none for punctuation. */
  private static List<String> speak(String written) {
    String text = written.replace('\u2019', '\'').replace('\u2018', '\'');
    String trimmed =
        text.replaceAll(
            "^[\"\u201c\u201d(\\[{.,;:!?\u2026\u00bf\u00a1]+|[\"\u201c\u201d)\\]},;:!?\u2026]+$",
            "");
    String lower = trimmed.toLowerCase(Locale.ROOT);
    String known = ABBREVIATIONS.get(lower);
    if (known != null) {
      return List.of(known.split(" "));
    }
    if (INITIALS.matcher(trimmed).matches()) {
      return letters(trimmed);
    }
    String bare = trimmed.replaceAll("\\.+$", "");
    if (bare.chars().anyMatch(Character::isDigit)) {
      return numeric(bare);
    }
    if (isInitialism(bare)) {
      return letters(bare);
    }
    List<String> words = new ArrayList<>();
    for (String part : bare.split("(?<=[/&+=@%])|(?=[/&+=@%])|[^\\p{L}\\p{M}'\\-/&+=@%]+")) {
      if (ABBREVIATIONS.containsKey(part)) {
        words.add(ABBREVIATIONS.get(part));
      } else if (part.chars().anyMatch(Character::isLetter)) {
        words.add(part.replaceAll("^-+|-+$", ""));
      }
    }
    return words;
  }

  /** TV, DJ, NYC: capitals without a vowel. */
  private static boolean isInitialism(String text) {
    return text.matches("[B-DF-HJ-NP-TV-XZ]{2,5}")
        && !text.matches("(.)\\1+|SHH?|PST|BRR+|GRR+|HMM*");
  }

  private static List<String> letters(String text) {
    List<String> words = new ArrayList<>();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetter)
        .forEach(c -> words.addAll(c == 'w' ? List.of("double", "u") : List.of((char) c + "")));
    return words;
  }

  private static List<String> numeric(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher m = ORDINAL.matcher(lower);
    if (m.matches()) {
      return NumberWords.ordinal(Long.parseLong(m.group(1)));
    }
    m = DECADE.matcher(lower);
    if (m.matches()) {
      return NumberWords.decade(Long.parseLong(m.group(1)));
    }
    m = MONEY.matcher(lower);
    if (m.matches()) {
      return money(m);
    }
    m = TIME.matcher(lower);
    if (m.matches()) {
      return time(m.group(1), m.group(2));
    }
    return lower.equals("24/7") ? List.of("twenty", "four", "seven") : mixed(lower);
  }

  private static List<String> money(Matcher m) {
    String amount = m.group(2).replace(",", "");
    List<String> words = new ArrayList<>(NumberWords.number(amount));
    words.add(MONIES.get(m.group(1)) + (amount.equals("1") ? "" : "s"));
    if (m.group(3) != null && !m.group(3).equals("00")) {
      words.addAll(NumberWords.cardinal(Long.parseLong(m.group(3))));
    }
    return words;
  }

  private static List<String> time(String hour, String minute) {
    List<String> words = new ArrayList<>(NumberWords.cardinal(Long.parseLong(hour)));
    if (minute.equals("00")) {
      words.add("o'clock");
    } else {
      if (minute.startsWith("0")) {
        words.add("oh");
      }
      words.addAll(NumberWords.cardinal(Long.parseLong(minute)));
    }
    return words;
  }

  /** Numbers and letters mixed: each run by itself. */
  private static List<String> mixed(String text) {
    List<String> words = new ArrayList<>();
    Matcher run = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|[\\p{L}\\p{M}']+|[#&+=@%]").matcher(text);
    while (run.find()) {
      String part = run.group();
      if (Character.isDigit(part.charAt(0))) {
        words.addAll(decimal(part.replace(",", "")));
      } else if (part.equals("#")) {
        words.add("number");
      } else if (ABBREVIATIONS.containsKey(part)) {
        words.add(ABBREVIATIONS.get(part));
      } else if (part.chars().anyMatch(Character::isLetter)) {
        words.add(part);
      }
    }
    return words;
  }

  private static List<String> decimal(String number) {
    String[] parts = number.split("\\.");
    List<String> words = new ArrayList<>(NumberWords.number(parts[0]));
    if (parts.length > 1) {
      words.add("point");
      parts[1].chars().forEach(d -> words.addAll(NumberWords.cardinal(d - '0')));
    }
    return words;
  }
}

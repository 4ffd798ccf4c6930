package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as the rules see it: lower case, plain hyphens and accidentals, each char at the place
 * of the user's own, so that evidence is always quoted in the user's words.
 */
final class PromptText {
  /** Stands where words are hidden from a rule. It is no letter, space or punctuation. */
  static final char HIDDEN = '\u0001';

  // Stands for a combining mark that no letter absorbed in normal form C. To find a word's edge,
  // java.util.regex looks back over all marks before it: hundreds in a row would take seconds.
  private static final char MARK = '\u0002';

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['&][\\p{L}\\p{N}]+)*|&");

  private final String original;
  private final String folded;
  private final List<Token> tokens;

  /** A word of the prompt, folded. */
  record Token(String word, Span span) {}

  private PromptText(String original, String folded) {
    this.original = original;
    this.folded = folded;
    this.tokens = WORD.matcher(folded).results().map(PromptText::token).toList();
  }

  static PromptText of(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    words.codePoints().forEach(c -> fold(c, folded));
    return new PromptText(words, folded.toString());
  }

  private static void fold(int codePoint, StringBuilder folded) {
    if (isMark(codePoint)) {
      folded.append(Character.toString(MARK).repeat(Character.charCount(codePoint)));
    } else if (Character.isBmpCodePoint(codePoint)) {
      folded.append(fold((char) codePoint));
    } else {
      folded.appendCodePoint(codePoint);
    }
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Folds each char to one char, so that places stay. */
  private static char fold(char c) {
    return switch (c) {
      case '’', '‘', '`', '´' -> '\'';
      case '–', '—', '‑', '‐', '−' -> '-';
      case '“', '”', '„' -> '"';
      case '♯' -> '#';
      case '♭' -> 'b';
      default -> Character.isWhitespace(c) || c == '\u00a0' ? ' ' : Character.toLowerCase(c);
    };
  }

  private static Token token(MatchResult word) {
    return new Token(word.group(), new Span(word.start(), word.end()));
  }

  String folded() {
    return folded;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The user's own words in the span. */
  String words(Span span) {
    return original.substring(span.start(), span.end()).strip();
  }

  String words(Matcher matched) {
    return words(new Span(matched.start(), matched.end()));
  }

  /** Whether the user wrote a capital letter there. */
  boolean capital(int index) {
    return Character.isUpperCase(original.charAt(index));
  }

  /** What is written before the place, back to the end of the sentence before. */
  String before(int index) {
    int from = index;
    while (from > 0 && !endsSentence(folded.charAt(from - 1))) {
      from--;
    }
    return folded.substring(from, index);
  }

  /** What is written from the place on, up to the end of the sentence. */
  String after(int index) {
    int to = index;
    while (to < folded.length() && !endsSentence(folded.charAt(to))) {
      to++;
    }
    return folded.substring(index, to);
  }

  /** The first place of the pattern that is not negated. */
  Optional<Matcher> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      if (!Negation.before(this, matcher.start())) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** The same prompt with the spans hidden from the rules. */
  PromptText without(Collection<Span> spans) {
    StringBuilder hidden = new StringBuilder(folded);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        hidden.setCharAt(i, HIDDEN);
      }
    }
    return new PromptText(original, hidden.toString());
  }

  /** The same prompt with all places of the patterns hidden. */
  PromptText without(Pattern... patterns) {
    List<Span> spans = new ArrayList<>();
    for (Pattern pattern : patterns) {
      pattern.matcher(folded).results().forEach(m -> spans.add(new Span(m.start(), m.end())));
    }
    return without(spans);
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == HIDDEN;
  }
}

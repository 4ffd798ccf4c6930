package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words and what they mean. Finds them in a prompt: whole words, the longest phrase first, hyphens
 * as good as spaces.
 */
final class Phrases<T> {
  private final Map<String, T> meanings = new HashMap<>();
  private final boolean plurals;
  private int longest;

  /** A phrase in the prompt. */
  record Found<T>(T meaning, Span span) {}

  /**
   * @param words by phrase
   * @param plurals whether an added "s" means the same
   */
  Phrases(Map<String, T> words, boolean plurals) {
    this.plurals = plurals;
    words.forEach(this::enter);
  }

  private void enter(String phrase, T meaning) {
    List<PromptText.Token> tokens = PromptText.of(phrase).tokens();
    longest = Math.max(longest, tokens.size());
    meanings.put(joined(tokens), meaning);
  }

  /** All phrases in the prompt, in order, none overlapping. */
  List<Found<T>> in(PromptText text) {
    List<Found<T>> found = new ArrayList<>();
    List<PromptText.Token> tokens = text.tokens();
    int i = 0;
    while (i < tokens.size()) {
      int length = longestAt(text, i);
      if (length > 0) {
        List<PromptText.Token> phrase = tokens.subList(i, i + length);
        Span span = new Span(phrase.get(0).span().start(), phrase.get(length - 1).span().end());
        found.add(new Found<>(meaning(joined(phrase)).orElseThrow(), span));
      }
      i += Math.max(1, length);
    }
    return found;
  }

  private int longestAt(PromptText text, int first) {
    List<PromptText.Token> tokens = text.tokens();
    int length = 1;
    while (length < longest
        && first + length < tokens.size()
        && joins(text, tokens.get(first + length - 1), tokens.get(first + length))) {
      length++;
    }
    while (length > 0 && meaning(joined(tokens.subList(first, first + length))).isEmpty()) {
      length--;
    }
    return length;
  }

  private Optional<T> meaning(String phrase) {
    T exact = meanings.get(phrase);
    return exact == null && plurals && phrase.endsWith("s")
        ? Optional.ofNullable(meanings.get(phrase.substring(0, phrase.length() - 1)))
        : Optional.ofNullable(exact);
  }

  private static boolean joins(PromptText text, PromptText.Token a, PromptText.Token b) {
    String gap = text.folded().substring(a.span().end(), b.span().start());
    return gap.length() <= 2 && gap.chars().allMatch(c -> c == ' ' || c == '-' || c == '\'');
  }

  private static String joined(List<PromptText.Token> tokens) {
    return tokens.stream().map(PromptText.Token::word).collect(Collectors.joining(" "));
  }
}

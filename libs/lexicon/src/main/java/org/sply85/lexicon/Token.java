package org.sply85.lexicon;

import java.util.List;

/**
 * A piece of text and how it is said.
 *
 * @param written as it stands in the text, with its punctuation: {@code "24/7,"}
 * @param spoken the words that are said, each of letters, apostrophes and hyphens
 */
public record Token(String written, List<String> spoken) {
  public Token {
    spoken = List.copyOf(spoken);
  }
}

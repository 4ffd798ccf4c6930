package org.sply85.lexicon;

import java.util.List;

/** What reading a text led to. */
public sealed interface Reading {
  /**
   * The text can be said.
   *
   * @param tokens in order; each is said by at least one word
   * @param dropped what can not be said and was left out, as it stood: emoji and the like
   */
  record Read(List<Token> tokens, List<String> dropped) implements Reading {
    public Read {
      tokens = List.copyOf(tokens);
      dropped = List.copyOf(dropped);
    }

    /** All words, in order. */
    public List<String> words() {
      return tokens.stream().flatMap(t -> t.spoken().stream()).toList();
    }
  }

  /**
   * The text can not be said.
   *
   * @param reason a sentence for the user
   */
  record Refused(String reason) implements Reading {}
}

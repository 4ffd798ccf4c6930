package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Reading;
import org.sply85.lexicon.TextReader;
import org.sply85.lexicon.Word;

/** Turns text into lines; remembers how words are pronounced. */
final class LineMaker {
  /** Words that songs sing shorter than dictionaries say them. */
  private static final Set<String> SHORTENED =
      Set.of(
          "every",
          "fire",
          "wire",
          "different",
          "evening",
          "heaven's",
          "choir",
          "hour",
          "our",
          "everything",
          "memory",
          "wires",
          "hours",
          "fires",
          "desire");

  private final Lexicon lexicon = Lexicon.english();
  private final Map<String, Word> known = new HashMap<>();

  /** A line of a mould. */
  Line line(String text, String mould, boolean opener, int fillers) {
    List<Word> words = words(text);
    List<SyllableClass> classes = new ArrayList<>();
    Set<String> content = new LinkedHashSet<>();
    for (Word word : words) {
      for (int i = 0; i < word.syllables().size(); i++) {
        classes.add(SyllableClass.of(word, i));
      }
      if (isContent(word.spelling())) {
        content.add(word.spelling().toLowerCase(Locale.ROOT));
      }
    }
    return new Line(text, words, List.copyOf(classes), content, mould, opener, fillers, 0);
  }

  /** The words of a text, in order; none if it can not be said. */
  List<Word> words(String text) {
    return TextReader.read(text) instanceof Reading.Read read
        ? read.words().stream().map(this::word).toList()
        : List.of();
  }

  /** A word as songs say it. */
  Word word(String spelling) {
    return known.computeIfAbsent(spelling, this::pronounce);
  }

  private Word pronounce(String spelling) {
    List<Word> variants = lexicon.variants(spelling);
    Word usual = variants.get(0);
    if (!SHORTENED.contains(spelling.toLowerCase(Locale.ROOT))) {
      return usual;
    }
    return variants.stream()
        .filter(v -> v.syllables().size() < usual.syllables().size())
        .findFirst()
        .orElse(usual);
  }

  static boolean isContent(String word) {
    return word.length() > 2
        && !Lexicon.isFunctionWord(word)
        && !SMALL.contains(word.toLowerCase(Locale.ROOT));
  }

  private static final Set<String> SMALL =
      Set.of(
          "don't",
          "can't",
          "won't",
          "didn't",
          "couldn't",
          "all",
          "not",
          "just",
          "still",
          "now",
          "then",
          "here",
          "there",
          "any",
          "one",
          "more",
          "never",
          "always",
          "maybe",
          "again",
          "too",
          "very",
          "about",
          "before",
          "after",
          "every",
          "let",
          "get",
          "got",
          "ooh",
          "yeah",
          "hey",
          "some",
          "nothing",
          "everything",
          "somebody",
          "nobody",
          "while",
          "until",
          "because");
}

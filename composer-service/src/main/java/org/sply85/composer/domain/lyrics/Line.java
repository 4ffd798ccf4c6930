package org.sply85.composer.domain.lyrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sply85.lexicon.Word;

/**
 * A line of words that may be sung.
 *
 * @param text as it is printed, without a capital
 * @param words as they are pronounced
 * @param classes of its syllables, in order
 * @param content its content words, lower case
 * @param mould text of the mould it is made of
 * @param opener whether it opens a sentence that the next line ends
 * @param fillers how many of its words come from the theme's fields
 * @param worth what {@link LineJudge} makes of it wherever it is sung; 0 if it was not judged
 */
record Line(
    String text,
    List<Word> words,
    List<SyllableClass> classes,
    Set<String> content,
    String mould,
    boolean opener,
    int fillers,
    double worth) {
  /** The same, judged. */
  Line judged(double by) {
    return new Line(text, words, classes, content, mould, opener, fillers, by);
  }

  /** Who proposed it: mould, verse, title, vocables or own. */
  String by() {
    String first = mould.split(" ", 2)[0];
    boolean named = PROPOSERS.contains(first) && !mould.contains("{");
    return named ? first : "mould";
  }

  private static final Set<String> PROPOSERS =
      Set.of(BackwardLines.NAME, "title", "vocables", "own");

  Word last() {
    return words.get(words.size() - 1);
  }

  /** Whether it begins with a word that only goes on what was said. */
  boolean goesOn() {
    return text.startsWith("and ") || text.startsWith("but ") || text.startsWith("back then");
  }

  /** Whether it is a scene of the theme, which is what verses are best made of. */
  boolean scene() {
    return mould.contains("{scene}") && !opener;
  }

  /** Whether it names the topic of the prompt. */
  boolean topical() {
    return mould.contains("{topic}");
  }

  /** The content words that come from fillers. */
  List<String> filled() {
    String plain = " " + mould.toLowerCase(Locale.ROOT) + " ";
    return content.stream().filter(w -> !plain.contains(" " + w + " ")).toList();
  }

  int syllables() {
    return classes.size();
  }
}

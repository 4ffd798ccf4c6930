package org.sply85.prompt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sply85.prompt.PromptWords.Word;

/**
 * What PromptNet sees of a prompt: for each word the hashed word 1-3-grams that end in it, the pair
 * with the last but one word, its pairs with the nearest musical nouns of its sentence, and hashed
 * char 4-grams of the word itself (Weinberger et al., Feature Hashing, 2009). N-grams do not cross
 * the end of a sentence.
 *
 * @param slots {@code [word][SLOTS]}: buckets from 1; 0 stands for nothing
 * @param words where each word stands in the prompt
 */
public record PromptFeatures(int[][] slots, List<Place> words) {
  /** Features of a word. */
  public static final int SLOTS = 12;

  private static final int GRAM = 4; // letters
  private static final int GRAMS = 6; // slots for them
  private static final int REACH = 14; // words that a mention looks to either side
  private static final Set<String> NOUNS =
      Set.of("tempo", "pace", "speed", "rhythm", "beat", "rate", "melody", "played", "groove");

  /**
   * A word's place in the prompt.
   *
   * @param start index of its first char
   * @param end index after its last char
   */
  public record Place(int start, int end) {}

  /**
   * Features of a whole prompt.
   *
   * @param buckets number of buckets, 0 counted
   */
  public static PromptFeatures of(String prompt, int buckets) {
    List<Word> words = PromptWords.of(prompt);
    Writer out = new Writer(words, buckets);
    for (int i = 0; i < words.size(); i++) {
      out.prompt(i);
    }
    return out.features();
  }

  /**
   * Features of one mention in a prompt, like an instrument's name: the words of its sentence
   * around it, each with its side and distance. The mention's own words are not among them.
   *
   * @param kind of what is mentioned
   * @param mention where it stands
   */
  public static PromptFeatures ofMention(
      String prompt, MentionKind kind, Place mention, int buckets) {
    List<Word> words = PromptWords.of(prompt);
    Writer out = new Writer(words, buckets);
    int first = 0;
    while (first < words.size() && words.get(first).end() <= mention.start()) {
      first++;
    }
    int last = first;
    while (last + 1 < words.size() && words.get(last + 1).start() < mention.end()) {
      last++;
    }
    if (first < words.size()) {
      out.around(kind.ordinal() + " ", first, last);
    }
    return out.features();
  }

  /** The words of a prompt as the network knows them. */
  public static Set<String> vocabulary(String prompt) {
    return PromptWords.of(prompt).stream().map(Word::text).collect(Collectors.toSet());
  }

  static Collection<String> texts(String prompt) {
    return PromptWords.of(prompt).stream()
        .map(Word::text)
        .filter(text -> !text.equals(PromptWords.COMMA))
        .toList();
  }

  /** FNV-1a over the chars, then the finaliser of MurmurHash3, so that all bits count. */
  static int hash(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  /** Writes features word by word. */
  private static final class Writer {
    private final List<Word> words;
    private final int buckets;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int[] row;
    private int next;

    Writer(List<Word> words, int buckets) {
      this.words = words;
      this.buckets = buckets;
    }

    PromptFeatures features() {
      return new PromptFeatures(rows.toArray(new int[0][]), List.copyOf(places));
    }

    void prompt(int i) {
      open(i);
      String word = words.get(i).text();
      put("1 " + word);
      if (same(i - 1, i)) {
        String before = words.get(i - 1).text();
        put("2 " + before + " " + word);
        if (same(i - 2, i)) {
          put("3 " + words.get(i - 2).text() + " " + before + " " + word);
          put("s " + words.get(i - 2).text() + " " + word);
        }
      }
      noun(i, -1);
      noun(i, 1);
      grams("<" + word + ">");
      close();
    }

    private void noun(int i, int step) {
      for (int j = i + step; same(j, i); j += step) {
        if (NOUNS.contains(words.get(j).text())) {
          put((step < 0 ? "b " : "a ") + words.get(j).text() + " " + words.get(i).text());
          return;
        }
      }
    }

    private void grams(String word) {
      int many = Math.max(1, word.length() - GRAM + 1);
      for (int k = 0; k < Math.min(many, GRAMS); k++) {
        // Of a long word the last 4-gram stands in for those beyond the slots.
        int from = k == GRAMS - 1 ? many - 1 : k;
        put("c " + word.substring(from, Math.min(word.length(), from + GRAM)));
      }
    }

    void around(String kind, int first, int last) {
      for (int i = first - 1; i >= first - REACH && same(i, first); i--) {
        side(i, kind + "<", first - i, i - 1);
      }
      for (int i = last + 1; i <= last + REACH && same(i, last); i++) {
        side(i, kind + ">", i - last, i + 1);
      }
    }

    private void side(int i, String side, int distance, int beyond) {
      open(i);
      String word = words.get(i).text();
      put("m" + side + word);
      put("m" + side + (distance < 4 ? distance : distance < 7 ? 4 : 7) + word);
      if (same(beyond, i)) {
        String pair = words.get(beyond).text() + " " + word;
        put("n" + side + pair);
        int third = beyond + (beyond - i);
        if (same(third, i)) {
          put("o" + side + words.get(third).text() + " " + pair);
        }
      }
      close();
    }

    private boolean same(int i, int j) {
      return i >= 0 && i < words.size() && words.get(i).sentence() == words.get(j).sentence();
    }

    private void open(int i) {
      row = new int[SLOTS];
      next = 0;
      places.add(new Place(words.get(i).start(), words.get(i).end()));
    }

    private void put(String feature) {
      row[next++] = 1 + Math.floorMod(hash(feature), buckets - 1);
    }

    private void close() {
      rows.add(row);
    }
  }
}

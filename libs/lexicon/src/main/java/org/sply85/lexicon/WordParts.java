package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pronounces words that the dictionary lacks, from words that it has where that can be. */
final class WordParts {
  private static final int SHORTEST_PART = 4; // letters of a word in a compound

  private static final List<Map.Entry<String, String>> CONTRACTIONS =
      List.of(
          Map.entry("'ll", "AH0 L"),
          Map.entry("'ve", "AH0 V"),
          Map.entry("'re", "ER0"),
          Map.entry("'d", "D"),
          Map.entry("n't", "AH0 N T"),
          Map.entry("'m", "M"));

  /** Endings that are spoken the same after any word. */
  private static final List<Map.Entry<String, String>> ENDINGS =
      List.of(
          Map.entry("less", "L AH0 S"),
          Map.entry("ness", "N AH0 S"),
          Map.entry("ly", "L IY0"),
          Map.entry("ful", "F AH0 L"),
          Map.entry("like", "L AY2 K"),
          Map.entry("ish", "IH0 SH"),
          Map.entry("wards", "W ER0 D Z"),
          Map.entry("ward", "W ER0 D"),
          Map.entry("ment", "M AH0 N T"),
          Map.entry("in'", "AH0 N"),
          Map.entry("ing", "IH0 NG"),
          Map.entry("ers", "ER0 Z"),
          Map.entry("er", "ER0"));

  private final Dictionary dictionary;
  private final LetterToSound guesser;

  WordParts(Dictionary dictionary, LetterToSound guesser) {
    this.dictionary = dictionary;
    this.guesser = guesser;
  }

  /** The sounds of a word of letters a to z, apostrophes and hyphens, with a vowel among them. */
  List<Sound> sounds(String plain) {
    String word = plain.replace("-", "");
    return shortened(word)
        .or(() -> contracted(word))
        .or(() -> ended(word))
        .or(() -> drawnOut(word))
        .or(() -> compound(word))
        .orElseGet(() -> guesser.guess(word));
  }

  private Optional<List<Sound>> known(String word) {
    return dictionary.find(word).stream().findFirst().filter(WordParts::sings);
  }

  private static boolean sings(List<Sound> sounds) {
    return sounds.stream().anyMatch(s -> s.phone().isVowel());
  }

  /** Singin' for singing; words in quotes. */
  private Optional<List<Sound>> shortened(String word) {
    if (word.endsWith("in'") && word.length() > 4) {
      Optional<List<Sound>> full = known(word.substring(0, word.length() - 1) + "g");
      if (full.isPresent() && full.get().get(full.get().size() - 1).phone() == Phone.NG) {
        List<Sound> sounds = new ArrayList<>(full.get());
        sounds.set(sounds.size() - 1, new Sound(Phone.N, Stress.NONE));
        return Optional.of(sounds);
      }
    }
    String bare = word.replaceAll("^'+|'+$", "");
    return bare.equals(word) || bare.isEmpty()
        ? Optional.empty()
        : Optional.of(known(bare).orElseGet(() -> sounds(bare)));
  }

  private Optional<List<Sound>> contracted(String word) {
    if (word.endsWith("'s") && word.length() > 2) {
      return Optional.of(plural(stem(word, 2)));
    }
    for (Map.Entry<String, String> entry : CONTRACTIONS) {
      if (word.endsWith(entry.getKey()) && word.length() > entry.getKey().length() + 1) {
        List<Sound> stem = stem(word, entry.getKey().length());
        boolean stop = entry.getKey().equals("'d") && isAlveolarStop(stem);
        return Optional.of(join(stem, Sound.parse(stop ? "AH0 D" : entry.getValue())));
      }
    }
    return Optional.empty();
  }

  private List<Sound> stem(String word, int ending) {
    String stem = word.substring(0, word.length() - ending);
    return known(stem).orElseGet(() -> sounds(stem));
  }

  private Optional<List<Sound>> ended(String word) {
    for (Map.Entry<String, String> entry : ENDINGS) {
      Optional<List<Sound>> found = ending(word, entry.getKey(), entry.getValue());
      if (found.isPresent()) {
        return found;
      }
    }
    return inflected(word, "ed", true).or(() -> inflected(word, "s", false));
  }

  /** A known stem with an ending, also with a dropped e or a doubled letter between. */
  private Optional<List<Sound>> ending(String word, String ending, String sounds) {
    return stemOf(word, ending).map(stem -> join(stem, Sound.parse(sounds)));
  }

  private Optional<List<Sound>> stemOf(String word, String ending) {
    int cut = word.length() - ending.length();
    if (!word.endsWith(ending) || cut < 3) {
      return Optional.empty();
    }
    String stem = word.substring(0, cut);
    boolean doubled = stem.charAt(cut - 1) == stem.charAt(cut - 2);
    return known(stem)
        .or(() -> known(stem + "e"))
        .or(() -> doubled ? known(stem.substring(0, cut - 1)) : Optional.empty())
        .or(() -> stem.endsWith("i") ? known(stem.substring(0, cut - 1) + "y") : Optional.empty());
  }

  private Optional<List<Sound>> inflected(String word, String ending, boolean past) {
    Optional<List<Sound>> stem = stemOf(word, ending);
    if (stem.isEmpty() && !past) {
      stem = stemOf(word, "es");
    }
    return stem.map(s -> past ? past(s) : plural(s));
  }

  private static List<Sound> plural(List<Sound> stem) {
    Phone last = stem.get(stem.size() - 1).phone();
    String ending =
        switch (last) {
          case S, Z, SH, ZH, CH, JH -> "AH0 Z";
          default -> last.voiced() ? "Z" : "S";
        };
    return join(stem, Sound.parse(ending));
  }

  private static List<Sound> past(List<Sound> stem) {
    boolean voiced = stem.get(stem.size() - 1).phone().voiced();
    return join(stem, Sound.parse(isAlveolarStop(stem) ? "AH0 D" : voiced ? "D" : "T"));
  }

  private static boolean isAlveolarStop(List<Sound> stem) {
    Phone last = stem.get(stem.size() - 1).phone();
    return last == Phone.T || last == Phone.D;
  }

  /** Sooooo, heyyy: letters that stand three times or more. */
  private Optional<List<Sound>> drawnOut(String word) {
    String two = word.replaceAll("(.)\\1{2,}", "$1$1");
    if (two.equals(word)) {
      return Optional.empty();
    }
    String one = word.replaceAll("(.)\\1{2,}", "$1");
    return Optional.of(known(one).or(() -> known(two)).orElseGet(() -> guesser.guess(one)));
  }

  private Optional<List<Sound>> compound(String word) {
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      Optional<List<Sound>> first = known(word.substring(0, cut));
      Optional<List<Sound>> second = known(word.substring(cut));
      if (first.isPresent() && second.isPresent()) {
        List<Sound> weaker =
            second.get().stream()
                .map(s -> s.stress() == Stress.PRIMARY ? s.with(Stress.SECONDARY) : s)
                .toList();
        return Optional.of(join(first.get(), weaker));
      }
    }
    return Optional.empty();
  }

  private static List<Sound> join(List<Sound> a, List<Sound> b) {
    List<Sound> joined = new ArrayList<>(a);
    joined.addAll(b);
    return List.copyOf(joined);
  }
}

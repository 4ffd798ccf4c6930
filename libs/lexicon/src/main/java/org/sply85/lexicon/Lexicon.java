package org.sply85.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How English words are pronounced. A word is looked up in CMUdict; if it is not there, it is taken
 * apart (possessives, contractions, endings, compounds, drawn-out letters) and its parts are looked
 * up; what is left is guessed from its letters ({@link LetterToSound}).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Lexicon {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the of in on at to for from by with into onto and or but nor so as if than that this"
                  + " these those i you he she it we they me him her us them my your his its our their"
                  + " is am are was were be been being do does did have has had will would shall"
                  + " should can could may might must i'm you're he's she's it's we're they're i'll"
                  + " you'll we'll they'll i've you've we've i'd you'd we'd there's that's 'cause"
                  + " there when where who what which how up out down oh till 'til gonna wanna")
              .split(" "));

  /** Words spelled alike but said in two ways, as songs mostly mean them. */
  private static final Map<String, String> MEANT =
      Map.of(
          "wind", "W IH1 N D",
          "live", "L IH1 V",
          "tear", "T IH1 R",
          "tears", "T IH1 R Z",
          "lead", "L IY1 D",
          "read", "R IY1 D",
          "bow", "B OW1",
          "bass", "B EY1 S",
          "wound", "W UW1 N D",
          "use", "Y UW1 Z");

  private final Dictionary dictionary;
  private final WordParts parts;
  private final Syllabifier syllabifier;

  Lexicon(LexiconData data) {
    this.dictionary = new Dictionary(data.dictionary());
    this.parts = new WordParts(dictionary, new LetterToSound(data));
    this.syllabifier = new Syllabifier(data.spellings());
  }

  /** English, as of this release. */
  public static Lexicon english() {
    return Loaded.ENGLISH;
  }

  private static final class Loaded {
    private static final Lexicon ENGLISH = new Lexicon(LexiconData.english());
  }

  /**
   * A word's usual pronunciation.
   *
   * @param word letters, apostrophes, hyphens; accents are dropped, case does not matter
   * @throws IllegalArgumentException if it holds no Latin letter, or another character
   */
  public Word pronounce(String word) {
    String plain = plain(word);
    List<List<Sound>> known = find(plain);
    return known.isEmpty() && plain.indexOf('-') >= 0
        ? joined(word)
        : word(word, plain, known.isEmpty() ? parts.sounds(plain) : known.get(0));
  }

  /**
   * All pronunciations that are known of a word, the usual first; its one guess if none is known.
   *
   * @throws IllegalArgumentException if it holds no Latin letter, or another character
   */
  public List<Word> variants(String word) {
    String plain = plain(word);
    List<Word> known = find(plain).stream().distinct().map(s -> word(word, plain, s)).toList();
    return known.isEmpty() ? List.of(pronounce(word)) : known;
  }

  /** What CMUdict says of a word, what songs mostly mean first. */
  private List<List<Sound>> find(String plain) {
    List<List<Sound>> known = dictionary.find(plain);
    if (known.isEmpty() || !MEANT.containsKey(plain)) {
      return known;
    }
    List<List<Sound>> ordered = new ArrayList<>(List.of(Sound.parse(MEANT.get(plain))));
    known.stream().filter(s -> !ordered.contains(s)).forEach(ordered::add);
    return ordered;
  }

  /** Whether CMUdict has the word. */
  public boolean knows(String word) {
    return !dictionary.find(plain(word)).isEmpty();
  }

  /**
   * Whether a word of one syllable is one that speech passes over: articles, pronouns, and so on.
   */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  private Word joined(String word) {
    List<Syllable> syllables = new ArrayList<>();
    for (String part : word.split("(?<=-)")) {
      if (part.chars().noneMatch(Character::isLetter)) {
        lengthenLast(syllables, part);
        continue;
      }
      String letters = part.endsWith("-") ? part.substring(0, part.length() - 1) : part;
      syllables.addAll(pronounce(letters).syllables());
      lengthenLast(syllables, part.substring(letters.length()));
    }
    return new Word(word, onePrimary(syllables));
  }

  private static void lengthenLast(List<Syllable> syllables, String more) {
    if (!syllables.isEmpty()) {
      Syllable s = syllables.remove(syllables.size() - 1);
      syllables.add(new Syllable(s.text() + more, s.onset(), s.nucleus(), s.coda(), s.stress()));
    }
  }

  private static List<Syllable> onePrimary(List<Syllable> syllables) {
    List<Syllable> result = new ArrayList<>();
    boolean had = false;
    for (Syllable s : syllables) {
      Stress stress = s.stressed() && had ? Stress.SECONDARY : s.stress();
      had |= s.stressed();
      result.add(new Syllable(s.text(), s.onset(), s.nucleus(), s.coda(), stress));
    }
    return result;
  }

  /** The spelling's own letters, in the case they were given, shared among the syllables. */
  private Word word(String spelling, String plain, List<Sound> sounds) {
    List<Sound> sung = hasVowel(sounds) ? sounds : parts.sounds(plain);
    String letters = plain.replace("-", "");
    List<Syllable> syllables = new ArrayList<>();
    int at = 0;
    List<Syllable> split = syllabifier.split(letters, sung);
    for (int i = 0; i < split.size(); i++) {
      Syllable s = split.get(i);
      int to = at;
      for (int left = s.text().length(); left > 0 && to < spelling.length(); to++) {
        left -= counts(spelling.charAt(to)) ? 1 : 0;
      }
      to = i + 1 == split.size() ? spelling.length() : to;
      String text = spelling.substring(at, to);
      syllables.add(new Syllable(text, s.onset(), s.nucleus(), s.coda(), s.stress()));
      at = to;
    }
    return new Word(spelling, syllables);
  }

  private static boolean counts(char c) {
    return Character.isLetter(c) || c == '\'' || c == '\u2019' || c == '\u2018';
  }

  private static boolean hasVowel(List<Sound> sounds) {
    return sounds.stream().anyMatch(s -> s.phone().isVowel());
  }

  /** Letters a to z, apostrophes and hyphens. */
  private static String plain(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('\u2019', '\'')
            .replace('\u2018', '\'')
            .replace("\u00df", "s")
            .replace("\u00f8", "o")
            .replace("\u00d8", "o")
            .replace("\u0142", "l")
            .replace("\u00e6", "e")
            .toLowerCase(Locale.ROOT);
    if (!plain.matches("[a-z'-]*[a-z][a-z'-]*")) {
      throw new IllegalArgumentException(
          "a word must be made of Latin letters, apostrophes and hyphens, was \"" + word + "\"");
    }
    return plain;
  }
}

package org.sply85.local.lyrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Offensive;
import org.sply85.lexicon.Stress;
import org.sply85.lexicon.Word;
import org.sply85.local.lyrics.SheetLine.SheetWord;
import org.sply85.originality.LyricWatch;

/** Counts over the words of many songs; what they are judged by. */
final class LyricFigures {
  /** Log-odds of places for stressed, content, secondary, function and unstressed syllables. */
  private static final double[][] SHARES = {
    {.52, .28, .14, .05, .01},
    {.39, .23, .22, .13, .03},
    {.15, .20, .31, .30, .05},
    {.12, .10, .39, .29, .11},
    {.02, .10, .39, .37, .13}
  };

  private final List<Sheet> songs;
  private final Lexicon lexicon = Lexicon.english();

  LyricFigures(List<Sheet> songs) {
    this.songs = List.copyOf(songs);
  }

  /** Share of the written syllables that the song sings. */
  double sung() {
    int sung = lines().mapToInt(SheetLine::syllables).sum();
    return share(sung, songs.stream().mapToInt(Sheet::written).sum());
  }

  /** Share of lines whose words have as many notes as CMUdict says they have syllables. */
  double counted() {
    return share(lines().filter(this::counted).count(), lines().count());
  }

  private boolean counted(SheetLine line) {
    return line.words().stream()
        .allMatch(
            w ->
                lexicon.variants(w.spelling()).stream()
                    .anyMatch(v -> v.syllables().size() == w.places().size()));
  }

  /** Share of notes inside lines that go on with a syllable. */
  double melismas() {
    int held = lines().mapToInt(SheetLine::melismas).sum();
    return share(held, held + lines().mapToInt(SheetLine::syllables).sum());
  }

  /** How the pairs of lines that shall rhyme do, by kind. */
  Map<EndRhyme, Integer> rhymes() {
    Map<EndRhyme, Integer> kinds = new TreeMap<>();
    for (Sheet song : songs) {
      Map<String, String> open = new HashMap<>();
      for (SheetLine line : song.lines()) {
        if (line.rhyme().equals("X") || line.rhyme().equals("T")) {
          continue;
        }
        String end = end(line);
        String before = open.remove(line.section() + line.rhyme());
        if (before == null) {
          open.put(line.section() + line.rhyme(), end);
        } else {
          kinds.merge(EndRhyme.of(before, end), 1, Integer::sum);
        }
      }
    }
    return kinds;
  }

  private static String end(SheetLine line) {
    return line.words().get(line.words().size() - 1).spelling();
  }

  /** Share of lines that rhyme with one of the three lines before or after them. */
  double rhymed() {
    int rhymed = 0;
    int all = 0;
    for (Sheet song : songs) {
      List<SheetLine> lines = song.lines();
      for (int i = 0; i < lines.size(); i++) {
        boolean found = false;
        for (int k = Math.max(0, i - 3); k <= Math.min(lines.size() - 1, i + 3); k++) {
          found |= k != i && EndRhyme.of(end(lines.get(i)), end(lines.get(k))) != EndRhyme.NONE;
        }
        rhymed += found ? 1 : 0;
        all++;
      }
    }
    return share(rhymed, all);
  }

  /** Share of the stressed syllables of longer words that are off the beats, in 4/4. */
  double misplaced() {
    int off = 0;
    int all = 0;
    for (SheetWord word : words()) {
      Word said = said(word);
      for (int i = 0; i < word.places().size() && word.places().size() > 1; i++) {
        if (said.syllables().size() == word.places().size()
            && said.syllables().get(i).stress() == Stress.PRIMARY) {
          all++;
          off += word.places().get(i) >= 3 ? 1 : 0;
        }
      }
    }
    return share(off, all);
  }

  /** Mean log-likelihood of the places of syllables by their kind, nats, in 4/4. */
  double likelihood() {
    double sum = 0;
    int all = 0;
    for (SheetWord word : words()) {
      Word said = said(word);
      for (int i = 0; i < word.places().size(); i++) {
        if (said.syllables().size() == word.places().size()) {
          sum += Math.log(SHARES[kind(said, i)][word.places().get(i)]);
          all++;
        }
      }
    }
    return sum / all;
  }

  private static int kind(Word word, int i) {
    if (word.syllables().size() == 1) {
      return Lexicon.isFunctionWord(word.spelling()) ? 3 : 1;
    }
    return switch (word.syllables().get(i).stress()) {
      case PRIMARY -> 0;
      case SECONDARY -> 2;
      case NONE -> 4;
    };
  }

  private Word said(SheetWord word) {
    List<Word> variants = lexicon.variants(word.spelling());
    return variants.stream()
        .filter(v -> v.syllables().size() == word.places().size())
        .findFirst()
        .orElse(variants.get(0));
  }

  private List<SheetWord> words() {
    return songs.stream()
        .filter(Sheet::quarters)
        .flatMap(s -> s.lines().stream())
        .flatMap(l -> l.words().stream())
        .toList();
  }

  /** Mean share of content words that two verses of a song have in common (Jaccard). */
  double overlap() {
    List<Double> shares = new ArrayList<>();
    for (Sheet song : songs) {
      List<Set<String>> verses = song.sections("verse").stream().map(this::content).toList();
      for (int i = 0; i < verses.size(); i++) {
        for (int k = i + 1; k < verses.size(); k++) {
          Set<String> both = new HashSet<>(verses.get(i));
          both.retainAll(verses.get(k));
          Set<String> either = new HashSet<>(verses.get(i));
          either.addAll(verses.get(k));
          shares.add(share(both.size(), either.size()));
        }
      }
    }
    return shares.stream().mapToDouble(s -> s).average().orElse(Double.NaN);
  }

  private Set<String> content(List<SheetLine> lines) {
    Set<String> content = new HashSet<>();
    for (SheetLine line : lines) {
      for (String word : line.spellings()) {
        if (word.length() > 2 && !Lexicon.isFunctionWord(word)) {
          content.add(word);
        }
      }
    }
    return content;
  }

  /** Share of pairs of words in the verses of a song that are its only ones, mean of songs. */
  double distinctPairs() {
    List<Double> shares = new ArrayList<>();
    for (Sheet song : songs) {
      List<String> pairs = new ArrayList<>();
      for (List<SheetLine> verse : song.sections("verse")) {
        for (SheetLine line : verse) {
          List<String> words = line.spellings();
          for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
          }
        }
      }
      if (!pairs.isEmpty()) {
        shares.add(share(new HashSet<>(pairs).size(), pairs.size()));
      }
    }
    return shares.stream().mapToDouble(s -> s).average().orElse(Double.NaN);
  }

  /** Share of the topics' words that their song sings, in any form. */
  double topics() {
    long all = songs.stream().mapToInt(s -> s.topics().size()).sum();
    return share(songs.stream().mapToLong(s -> s.topics().size() - missed(s).size()).sum(), all);
  }

  /** The topic's words that a song does not sing. */
  static List<String> missed(Sheet song) {
    Set<String> sung = new HashSet<>();
    song.lines().forEach(l -> l.spellings().forEach(w -> sung.add(stem(w))));
    return song.topics().stream().filter(t -> !sung.contains(stem(t))).toList();
  }

  private static String stem(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("'s$|'$", "");
    String bare = plain.replaceAll("(?:ing|ies|es|s|y|e)$", "");
    return bare.length() < 3 ? plain : bare;
  }

  /** Lines that stand in known texts. */
  List<String> known() {
    LyricWatch watch = LyricWatch.standard();
    return lines().filter(l -> watch.knows(l.spellings())).map(SheetLine::text).toList();
  }

  /** Words that offend. */
  List<String> offensive() {
    return lines().flatMap(l -> l.spellings().stream()).filter(Offensive::is).toList();
  }

  /** Share of songs in which a chorus or hook says the title. */
  double titled() {
    List<Sheet> made = songs.stream().filter(s -> !s.title().isEmpty()).toList();
    return share(made.stream().filter(s -> timesTitled(s) > 0).count(), made.size());
  }

  /** How many lines of a song say its title. */
  static long timesTitled(Sheet song) {
    String title = bare(song.title());
    return song.lines().stream().filter(l -> bare(l.text()).contains(title)).count();
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", " ").trim();
  }

  /** How many different lines each proposer won. */
  Map<String, Integer> wins() {
    Map<String, Integer> wins = new TreeMap<>();
    for (Sheet song : songs) {
      Map<String, String> different = new LinkedHashMap<>();
      song.lines().forEach(l -> different.put(l.text(), l.by()));
      different.values().forEach(by -> wins.merge(by, 1, Integer::sum));
    }
    return wins;
  }

  private Stream<SheetLine> lines() {
    return songs.stream().flatMap(s -> s.lines().stream());
  }

  private static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}

package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.ingest.domain.PromptClassifier.Judgement;

/** Reads the tempo: a number of beats per minute, or words like "slow" and "allegro". */
final class TempoWords {
  private static final String NUMBER = "(" + NumberWords.PATTERN + ")";
  private static final Pattern BPM =
      Pattern.compile(
          NUMBER
              + "(?:\\s?-?ish\\b|\\s?\\+|\\s(?:or so|something))?(?:\\s*(?:-|to|or)\\s*"
              + NUMBER
              + ")?[\\s-]*(?:bpm|b\\.p\\.m|beats?[\\s-](?:per|a)[\\s-]min"
              + "|quarter[\\s-]notes per min)");
  private static final Pattern TEMPO_OF =
      Pattern.compile(
          "\\b(?:tempo|bpm|speed)\\s*(?:(?:(?:of|is|at|:|=|~|around|about|set to|roughly"
              + "|near)\\s*)+"
              + NUMBER
              + "|(\\d{2,4}))(?![\\d.]*\\s*(?:%|/|-?sec|-?min|bars|octave))");
  private static final Pattern METRONOME_MARK =
      Pattern.compile("(?:♩|\\bquarter(?:[\\s-]note)?)\\s*=\\s*(\\d{2,3})\\b");

  private static final Pattern NO_TEMPO =
      Pattern.compile(
          "\\b(?:build|ris|grow|unfold|fad|swell)\\w*(?: up| in| out)? (?:slow|quick|gradual)ly"
              + "|\\bslow(?:ly)?[\\s-](?:build|burn|ris|grow|fad|motion|unfold|mo\\b)\\w*");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\b(?:neither|not)(?: too| very| overly)? (?:fast|slow|quick)(?: or| nor|,)"
              + "(?: not)?(?: too| very| overly)? (?:fast|slow|quick)\\b"
              + "|\\b(?:not|isn't)(?: too| very| overly| so) (?:fast|slow|quick)\\b"
              + "|\\btempo (?:(?:that )?is )?just right\\b");
  private static final Pattern TEMPO_NOUN =
      Pattern.compile(
          "\\b(?:tempo|pace|paced|speed|rate|moves?|moving|played|performed|plays|tempoed)\\b");
  private static final Pattern RHYTHM_NOUN = Pattern.compile("\\b(?:beats?|rhythms?|groove)\\b");
  private static final int NEAR = 30;

  private static final TempoBand VERY_SLOW = TempoBand.word(44, 60, -0.9);
  private static final TempoBand SLOW = TempoBand.word(50, 82, -0.5);
  private static final TempoBand MODERATE = TempoBand.word(88, 112, 0);
  private static final TempoBand FAST = TempoBand.word(124, 168, 0.5);
  private static final TempoBand VERY_FAST = TempoBand.word(150, 200, 0.8);
  private static final Map<String, TempoBand> BY_LABEL =
      Map.of("slow", SLOW, "moderate", MODERATE, "fast", FAST);

  // How sure a judgement must be to choose among the words, to stand alone, and to overrule them.
  private static final double AGREED = 0.5;
  private static final double ALONE = 0.9;
  private static final double AGAINST = 0.98;

  private static final Phrases<TempoBand> WORDS = new Phrases<>(words(), false);

  private TempoWords() {}

  private static Map<String, TempoBand> words() {
    Map<String, TempoBand> words = new LinkedHashMap<>();
    String nouns = "tempo,pace,speed,rate";
    enter(words, VERY_SLOW, "very slow,very slowly,extremely slow,really slow,super slow,glacial");
    enter(words, SLOW, "slow,slowly,slower,slow paced,sluggish,leisurely,unhurried,downtempo");
    enter(words, SLOW, "down tempo,leisurely paced,low tempo,low speed,slowish");
    for (String noun : nouns.split(",")) {
      for (String calm :
          "relaxed,gentle,lazy,calm,low,easy,laid back,relaxing,easy going,mellow,soothing"
              .split(",")) {
        enter(words, SLOW, calm + " " + noun);
      }
      for (String quick : "high,upbeat,lively,energetic,up beat,driving,hurried".split(",")) {
        enter(words, FAST, quick + " " + noun);
      }
      enter(
          words,
          MODERATE,
          "walking " + noun + ",balanced " + noun + ",steady " + noun + ",medium " + noun);
    }
    plain(words);
    italian(words);
    return words;
  }

  private static void plain(Map<String, TempoBand> words) {
    enter(words, MODERATE, "mid tempo,midtempo,moderate,moderately,medium tempo,medium paced");
    enter(words, TempoBand.word(100, 128, 0.2), "medium fast,moderately fast,fairly fast");
    enter(words, FAST, "fast,faster,quick,quickly,rapid,rapidly,brisk,briskly,swift,swiftly");
    enter(
        words,
        FAST,
        "speed up,speedily,hurriedly,speedy,fast paced,uptempo,up tempo,racing,high speed");
    enter(words, VERY_FAST, "very fast,extremely fast,really fast,super fast,breakneck,blazing");
    enter(words, VERY_FAST, "lightning fast,frantic,frenetic,very quick,furiously fast");
  }

  /** Metronome bands as printed on Maelzel's scales, in quarter notes per minute. */
  private static void italian(Map<String, TempoBand> words) {
    enter(words, TempoBand.marking(40, 58, -0.8), "largo,grave,lento,larghetto");
    enter(words, TempoBand.marking(60, 76, -0.6), "adagio,adagietto");
    enter(words, TempoBand.marking(76, 106, -0.2), "andante,andantino");
    enter(words, TempoBand.marking(108, 120, 0.1), "moderato,allegretto");
    enter(words, TempoBand.marking(120, 156, 0.5), "allegro");
    enter(words, TempoBand.marking(156, 176, 0.7), "vivace,allegrissimo");
    enter(words, TempoBand.marking(168, 200, 0.8), "presto");
    enter(words, TempoBand.marking(200, 220, 0.9), "prestissimo");
  }

  private static void enter(Map<String, TempoBand> words, TempoBand band, String phrases) {
    for (String phrase : phrases.split(",")) {
      words.put(phrase, band);
    }
  }

  /** The stated number, quarter notes per minute, unchecked. A range counts as its middle. */
  static Optional<Attribute<Double>> stated(PromptText text) {
    Optional<Matcher> bpm = text.find(BPM);
    if (bpm.isPresent()) {
      double from = NumberWords.value(bpm.get().group(1));
      String to = bpm.get().group(2);
      double middle = to == null ? from : (from + NumberWords.value(to)) / 2;
      return Optional.of(Attribute.stated(middle, text.words(bpm.get())));
    }
    return text.find(TEMPO_OF)
        .or(() -> text.find(METRONOME_MARK))
        .map(m -> Attribute.stated(NumberWords.value(number(m)), text.words(m)));
  }

  private static String number(Matcher m) {
    return m.group(1) != null ? m.group(1) : m.group(2);
  }

  /**
   * The band that the words ask for. A word beside "tempo" or "pace" beats a free one, and that one
   * beats a word beside "beat" or "rhythm", since a moderate beat may be played fast. Where the
   * words differ, or none is known, the judgement decides if it is sure enough.
   */
  static Optional<Attribute<TempoBand>> inferred(PromptText whole, Optional<Judgement> judged) {
    PromptText text = withoutFalseTempi(whole);
    List<Phrases.Found<TempoBand>> found = found(text);
    found.sort(Comparator.comparingInt(f -> rank(text, f.span())));
    if (judged.isPresent()) {
      Judgement judgement = judged.get();
      for (Phrases.Found<TempoBand> f : found) {
        if (judgement.says(label(f.meaning()), AGREED)) {
          return Optional.of(Attribute.inferred(f.meaning(), text.words(f.span())));
        }
      }
      if (judgement.probability() >= (found.isEmpty() ? ALONE : AGAINST)) {
        String words = text.words(judgement.evidence());
        return Optional.of(Attribute.inferred(BY_LABEL.get(judgement.label()), words));
      }
    }
    return found.stream()
        .findFirst()
        .map(f -> Attribute.inferred(f.meaning(), text.words(f.span())));
  }

  /** The prompt without words like "builds slowly", which are about no tempo. */
  static PromptText withoutFalseTempi(PromptText text) {
    return text.without(NO_TEMPO);
  }

  private static List<Phrases.Found<TempoBand>> found(PromptText text) {
    List<Phrases.Found<TempoBand>> found = new ArrayList<>();
    BETWEEN
        .matcher(text.folded())
        .results()
        .map(m -> new Phrases.Found<>(MODERATE, new Span(m.start(), m.end())))
        .forEach(found::add);
    WORDS.in(text.without(BETWEEN)).forEach(f -> found.add(affirmed(text, f)));
    return found;
  }

  /** The class that a band falls in: slow, moderate, fast. */
  static String label(TempoBand band) {
    return band.arousal() > 0.3 ? "fast" : band.arousal() < -0.1 ? "slow" : "moderate";
  }

  private static Phrases.Found<TempoBand> affirmed(
      PromptText text, Phrases.Found<TempoBand> found) {
    boolean denied = Negation.before(text, found.span().start());
    return denied ? new Phrases.Found<>(MODERATE, found.span()) : found;
  }

  private static int rank(PromptText text, Span span) {
    String before = text.before(span.start());
    String after = text.after(span.end());
    String near =
        before.substring(Math.max(0, before.length() - NEAR))
            + text.folded().substring(span.start(), span.end())
            + after.substring(0, Math.min(NEAR, after.length()));
    return TEMPO_NOUN.matcher(near).find() ? 0 : RHYTHM_NOUN.matcher(near).find() ? 2 : 1;
  }
}

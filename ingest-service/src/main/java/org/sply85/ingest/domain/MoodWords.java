package org.sply85.ingest.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Source;
import org.sply85.style.MoodBook;

/**
 * Reads the mood: the mean of the mood words' valence and arousal, in which clear words weigh more
 * than pale ones. A denied word counts half, with the opposite sign; a word of the topic counts
 * half, since a song about a sad thing may be merry. A word of the beat ("a lively rhythm") hardly
 * counts for the valence.
 */
final class MoodWords {
  private static final Pattern STRONGER =
      Pattern.compile("\\b(?:very|extremely|really|super|deeply|incredibly|highly|so|truly)\\s+$");
  private static final Pattern WEAKER =
      Pattern.compile("\\b(?:slightly|somewhat|a bit|a little|a touch|mildly|rather)\\s+$");
  private static final String BEAT = "(?:tempo|pace|speed|rhythm|beat|groove)s?\\b";
  private static final Pattern OF_THE_BEAT = Pattern.compile("^(?: and \\w+|,? \\w+)? " + BEAT);
  private static final Pattern THE_BEAT_IS = Pattern.compile("\\b" + BEAT + "[^,.;]{0,40}$");
  private static final Pattern FEELING_BEFORE =
      Pattern.compile(
          "\\b(?:evok\\w+|convey\\w*|express\\w*|project\\w*|radiat\\w*|exud\\w+|(?:filled|imbued|infused)"
              + " with|full of|(?:sense|feeling|emotion|mood) of|emotion is|mood is|feels?)"
              + "(?: an?| the| deep| strong| great)*\\s+$");
  private static final Pattern FEELING_AFTER =
      Pattern.compile("^ (?:in nature|feelings?|emotions?|moods?|atmosphere)\\b");
  private static final double FEELING_WEIGHT = 3; // what a song feels like, not what its parts do
  private static final double OPPOSITE = -0.5;
  private static final double BEAT_WEIGHT = 0.1; // a lively beat may carry a sad song
  private static final double TOPIC_WEIGHT = 0.5;
  private static final double PALEST = 0.2;

  private final Set<String> moods = new LinkedHashSet<>();
  private final Set<String> evidence = new LinkedHashSet<>();
  private double valenceWeights;
  private double arousalWeights;
  private double valence;
  private double arousal;

  private MoodWords() {}

  /**
   * @param text the prompt outside its topic
   * @param topic the prompt's topic alone
   */
  static Mood read(PromptText text, PromptText topic) {
    MoodWords outside = new MoodWords();
    outside.add(text, 1);
    boolean said = outside.valenceWeights > 0;
    List<String> named = List.copyOf(outside.moods);
    outside.add(topic, TOPIC_WEIGHT);
    if (said) {
      outside.moods.retainAll(named);
    }
    return outside.mood(said ? Source.STATED : Source.INFERRED);
  }

  private void add(PromptText text, double weight) {
    for (Phrases.Found<MoodBook.Mood> found : MoodLexicon.phrases().in(text)) {
      boolean denied = Negation.before(text, found.span().start());
      double strength = denied ? OPPOSITE : strength(text.before(found.span().start()));
      double mood = weight * importance(text, found.span());
      double valenceWeight = mood * (PALEST + Math.abs(found.meaning().valence()));
      double arousalWeight = weight * (PALEST + Math.abs(found.meaning().arousal()));
      valence += valenceWeight * strength * found.meaning().valence();
      arousal += arousalWeight * strength * found.meaning().arousal();
      valenceWeights += valenceWeight;
      arousalWeights += arousalWeight;
      evidence.add((denied ? "not " : "") + text.words(found.span()));
      if (!denied) {
        moods.add(found.meaning().name());
      }
    }
  }

  private static double importance(PromptText text, Span word) {
    boolean feeling =
        FEELING_BEFORE.matcher(text.before(word.start())).find()
            || FEELING_AFTER.matcher(text.after(word.end())).find();
    return feeling ? FEELING_WEIGHT : ofTheBeat(text, word) ? BEAT_WEIGHT : 1;
  }

  private static boolean ofTheBeat(PromptText text, Span word) {
    return OF_THE_BEAT.matcher(text.after(word.end())).find()
        || THE_BEAT_IS.matcher(text.before(word.start())).find();
  }

  private static double strength(String before) {
    return STRONGER.matcher(before).find() ? 1.25 : WEAKER.matcher(before).find() ? 0.6 : 1;
  }

  private Mood mood(Source source) {
    return valenceWeights == 0
        ? Mood.NONE
        : new Mood(
            List.copyOf(moods),
            clamp(valence / valenceWeights),
            clamp(arousal / arousalWeights),
            source,
            String.join(", ", evidence));
  }

  private static double clamp(double value) {
    return Math.rint(100 * Math.max(-1, Math.min(1, value))) / 100;
  }
}

package org.sply85.trainer.prompt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.prompt.MentionKind;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;
import org.sply85.style.MoodBook;
import org.sply85.style.StyleBasics;
import org.sply85.trainer.corpus.PromptTemplate;

/**
 * Fills a template's slots, and tells from its codes and fills what the prompt states. A question
 * gets no label where the template may say something that its codes do not: a template on a
 * peaceful beat often speaks of a slow tempo too.
 */
final class PromptFiller {
  private static final Pattern SLOT = Pattern.compile("\\[([A-Z][A-Z_0-9]*)\\]");
  private static final double STEP = 0.4; // of the five classes over -1..1

  private final PromptTemplate template;
  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();
  private final Map<PromptHead, String> labels = new EnumMap<>(PromptHead.class);
  private final List<FilledPrompt.Mention> mentions = new ArrayList<>();
  private final Map<String, String> slots = new HashMap<>();

  private PromptFiller(PromptTemplate template, SplittableRandom random) {
    this.template = template;
    this.random = random;
  }

  static FilledPrompt fill(PromptTemplate template, SplittableRandom random) {
    return new PromptFiller(template, random).filled();
  }

  private FilledPrompt filled() {
    unstated();
    Matcher m = SLOT.matcher(template.text());
    int from = 0;
    while (m.find()) {
      text.append(template.text(), from, m.start());
      put(m.group(1));
      from = m.end();
    }
    text.append(template.text().substring(from));
    return new FilledPrompt(text.toString(), labels, mentions);
  }

  /** What the codes alone tell. */
  private void unstated() {
    boolean pace = template.states("T1_0", "T1_1", "T1_2");
    boolean beat = template.states("R3_0", "R3_1", "R3_2", "R1_0", "R1_1");
    coded(PromptHead.TEMPO, !beat, "T1_1", "slow", "T1_2", "moderate", "T1_0", "fast");
    coded(PromptHead.RHYTHM, !pace, "R3_0", "peaceful", "R3_2", "moderate", "R3_1", "strong");
    coded(PromptHead.DANCE, !template.text().contains("danc"), "R1_0", "no", "R1_1", "yes");
    boolean calm = !pace && !beat && !template.states("EM1_1");
    coded(PromptHead.VALENCE, calm);
    coded(PromptHead.AROUSAL, calm);
    coded(PromptHead.STYLE, !template.states("S4_1", "S4_0"));
    coded(PromptHead.METER, !template.states("TS1_1"), "TS1_o", "unusual");
    coded(PromptHead.MODE, !template.states("K1_1"));
  }

  private void coded(PromptHead head, boolean silent, String... codesAndLabels) {
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      if (template.states(codesAndLabels[i])) {
        labels.put(head, codesAndLabels[i + 1]);
        return;
      }
    }
    if (silent) {
      labels.put(head, PromptHead.UNSTATED);
    }
  }

  private void put(String slot) {
    String again = slot.startsWith("WITH") ? null : slots.get(slot);
    if (again != null) {
      text.append(again);
      return;
    }
    int start = text.length();
    switch (slot) {
      case "INSTRUMENTS" -> band();
      case "WITH" -> one("wanted");
      case "WITHOUT" -> one("unwanted");
      case "LEAD" -> one("lead");
      case "BACKING" -> one("other");
      case "BAD_STYLE" -> badStyle();
      case "HAPPY", "SAD", "WILD" -> feeling(slot);
      case "INSTRUMENT" -> {
        text.append(Fills.instrument(random));
        mention(MentionKind.INSTRUMENT, start, template.states("I4_1") ? "lead" : "other");
      }
      case "GENRE" -> style();
      case "EMOTION" -> mood();
      case "KEY" -> key();
      case "TIME_SIGNATURE" -> meter();
      default -> word(slot);
    }
    slots.put(slot, text.substring(start));
  }

  /** What was just written from the place on. */
  private void mention(MentionKind kind, int start, String role) {
    PromptFeatures.Place place = new PromptFeatures.Place(start, text.length());
    mentions.add(new FilledPrompt.Mention(kind, place, role));
  }

  private void band() {
    List<String> names = Fills.instruments(random);
    boolean denied = template.states("I1_0");
    String last = denied && random.nextBoolean() ? "or " : "and ";
    for (int i = 0; i < names.size(); i++) {
      boolean ends = i == names.size() - 1;
      text.append(i == 0 ? "" : names.size() > 2 || !ends ? ", " : " ");
      text.append(i > 0 && ends ? last : "");
      int start = text.length();
      text.append(names.get(i));
      String role = denied ? "unwanted" : template.states("I1_1") ? "wanted" : "other";
      mention(MentionKind.INSTRUMENT, start, role);
    }
  }

  private void style() {
    StyleBasics style = Fills.style(random);
    int start = text.length();
    text.append(Fills.mistyped(Fills.name(style, random), random));
    if (template.states("S4_0")) {
      mention(MentionKind.STYLE, start, "unwanted");
    } else if (template.states("S4_1")) {
      mention(MentionKind.STYLE, start, "wanted");
      labels.put(PromptHead.STYLE, style.name());
    }
  }

  private void one(String role) {
    int start = text.length();
    text.append(Fills.instrument(random));
    mention(MentionKind.INSTRUMENT, start, role);
  }

  private void badStyle() {
    int start = text.length();
    text.append(Fills.name(Fills.style(random), random));
    mention(MentionKind.STYLE, start, "unwanted");
  }

  /** Feelings in words that no lexicon lists one by one. */
  private void feeling(String slot) {
    text.append(Fills.word(slot, random));
    labels.put(
        PromptHead.VALENCE, slot.equals("HAPPY") ? "0.8" : slot.equals("SAD") ? "-0.8" : "0.4");
    labels.put(
        PromptHead.AROUSAL, slot.equals("HAPPY") ? "0.4" : slot.equals("SAD") ? "-0.4" : "0.8");
  }

  private void mood() {
    String word = Fills.mood(random);
    text.append(Fills.mistyped(word, random));
    MoodBook.Mood mood = MoodBook.words().get(word);
    if (template.states("EM1_1")) {
      labels.put(PromptHead.VALENCE, step(mood.valence()));
      labels.put(PromptHead.AROUSAL, step(mood.arousal()));
    }
  }

  /** The middle of the class that a value falls in, like {@code "-0.4"}. */
  static String step(double value) {
    double middle = STEP * Math.rint(Math.max(-0.8, Math.min(0.8, value)) / STEP);
    return String.format(Locale.ROOT, "%.1f", middle + 0.0);
  }

  private void key() {
    String key = Fills.key(random);
    text.append(key);
    labels.put(PromptHead.MODE, key.endsWith("major") ? "major" : "minor");
  }

  private void meter() {
    boolean unusual = template.states("TS1_o");
    String meter = Fills.any(unusual ? Fills.UNUSUAL_METERS : Fills.PLAIN_METERS, random);
    text.append(meter);
    String label =
        switch (meter) {
          case "4/4", "2/4", "2/2" -> "4/4";
          case "3/4" -> "3/4";
          case "6/8", "12/8" -> "6/8";
          default -> "unusual";
        };
    labels.put(PromptHead.METER, label);
  }

  private static String meaning(String slot) {
    return switch (slot) {
      case "SLOWLY" -> "slow";
      case "QUICKLY" -> "fast";
      case "MIDDLING" -> "moderate";
      default -> slot.toLowerCase(Locale.ROOT);
    };
  }

  private void word(String slot) {
    text.append(Fills.word(slot, random));
    if (Fills.isWordList(slot)) {
      boolean beat = slot.equals("PEACEFUL") || slot.equals("STRONG");
      labels.put(beat ? PromptHead.RHYTHM : PromptHead.TEMPO, meaning(slot));
      labels.remove(PromptHead.VALENCE);
      labels.remove(PromptHead.AROUSAL);
    }
  }
}

package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.contracts.song.PlannedPhrase;

/**
 * Lays an idea out in phrases: period (a b a b'), sentence (a a' b c), aaba, or the blues' aab.
 *
 * <p>A phrase comes back unchanged only over the same chords; elsewhere it comes back as a sequence
 * or keeps its rhythm alone.
 */
final class PhrasePlanner {
  private static final double LONGEST_SECONDS = 8;
  private static final double LONG_PHRASE_SECONDS = 7.6;
  private static final double EXACT = 0.6;
  private static final double SEQUENCE = 0.8;
  private static final int FOUR = 4; // bars, within which real melodies seldom say a bar again
  private static final double OTHER_BESIDE = 0.7;

  private final double barSeconds;

  PhrasePlanner(double barSeconds) {
    this.barSeconds = barSeconds;
  }

  /**
   * What to lay out.
   *
   * @param idea id of the idea and of its motif's role
   * @param bars length
   * @param forms usual phrase forms (period, sentence, aaba, aab) and their weights
   * @param loopBars after how many bars the chords come again
   * @param closed whether the idea ends at rest
   * @param motif id of its motif
   */
  record Layout(
      String idea,
      int bars,
      Map<String, Double> forms,
      double loopBars,
      boolean closed,
      String motif) {}

  /** The phrases in order, filling the bars. */
  List<PlannedPhrase> phrases(Layout layout, SplittableRandom random) {
    String form = form(layout, random);
    List<Integer> lengths = lengths(layout.bars(), form);
    Draft draft = new Draft(layout, letters(form, lengths.size()), lengths, random);
    List<PlannedPhrase> phrases = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      phrases.add(phrase(draft, i, phrases));
    }
    return phrases;
  }

  private record Draft(
      Layout layout, String letters, List<Integer> lengths, SplittableRandom random) {}

  /** Forms that bring phrases back over the same chords come first. */
  private String form(Layout layout, SplittableRandom random) {
    Map<String, Double> weights = new LinkedHashMap<>(layout.forms());
    double inLoop = layout.loopBars() / length(layout.bars(), "");
    boolean alternates = Math.abs(inLoop - 2) < 1e-9;
    boolean repeats = inLoop <= 1;
    weights.computeIfPresent("period", (f, w) -> w * (alternates ? 8 : 1));
    weights.computeIfPresent("aaba", (f, w) -> w * (repeats ? 3 : alternates ? 0.5 : 1));
    weights.computeIfPresent("sentence", (f, w) -> w * (repeats ? 2 : alternates ? 0.5 : 1));
    return Draw.of(weights, random);
  }

  private int length(int bars, String form) {
    if (form.equals("aab") && bars % 4 == 0) {
      return 4;
    }
    if (4 * barSeconds <= LONG_PHRASE_SECONDS && bars >= 8) {
      return 4;
    }
    return 2 * barSeconds <= LONGEST_SECONDS ? 2 : 1;
  }

  /** Phrases of one, two or four bars, none longer than a breath. */
  private List<Integer> lengths(int bars, String form) {
    int length = length(bars, form);
    List<Integer> lengths = new ArrayList<>();
    int left = bars;
    while (left > 0) {
      int next = Math.min(length, left);
      if (left - next == 1 && next == 2 && 3 * barSeconds <= LONGEST_SECONDS) {
        next = 3;
      }
      lengths.add(next);
      left -= next;
    }
    return lengths;
  }

  private static String letters(String form, int phrases) {
    if (phrases <= 2) {
      return "aa".substring(0, phrases);
    }
    if (phrases == 3) {
      return form.equals("sentence") ? "abc" : "aab";
    }
    String four =
        switch (form) {
          case "sentence" -> "aabc";
          case "aaba" -> "aaba";
          case "aab" -> "aabb";
          default -> "abab";
        };
    String second = form.equals("sentence") ? "aabd" : form.equals("aaba") ? "ccba" : "abcb";
    StringBuilder letters = new StringBuilder(four);
    while (letters.length() < phrases) {
      letters.append(letters.length() % 8 == 4 ? second : four);
    }
    return letters.substring(0, phrases);
  }

  private PlannedPhrase phrase(Draft draft, int i, List<PlannedPhrase> before) {
    String letters = draft.letters();
    int startBar = before.stream().mapToInt(PlannedPhrase::bars).sum();
    int reference = letters.indexOf(letters.charAt(i));
    boolean fresh = reference == i;
    boolean contrast = fresh && i > 0 && (letters.charAt(i) == 'c' || letters.equals("aaba"));
    long count = letters.substring(0, i + 1).chars().filter(c -> c == letters.charAt(i)).count();
    PlannedPhrase blank =
        new PlannedPhrase(
            draft.layout().idea() + "." + letters.charAt(i) + (count > 1 ? count : ""),
            startBar,
            draft.lengths().get(i),
            contrast ? before.get(0).id() : fresh ? "" : before.get(reference).id(),
            contrast ? "contrast" : "new",
            cadence(draft.layout(), letters, i),
            draft.layout().motif());
    return fresh ? blank : varied(blank, before.get(reference), draft);
  }

  private static PlannedPhrase varied(PlannedPhrase phrase, PlannedPhrase model, Draft draft) {
    return new PlannedPhrase(
        phrase.id(),
        phrase.startBar(),
        phrase.bars(),
        phrase.reference(),
        variation(phrase, model, draft),
        phrase.cadence(),
        phrase.motif());
  }

  private static String cadence(Layout layout, String letters, int i) {
    if (i == letters.length() - 1) {
      return layout.closed() ? "closed" : "open";
    }
    boolean half = letters.length() >= 8 && i == letters.length() / 2 - 1;
    return half && layout.closed() ? "deceptive" : "open";
  }

  private static String variation(PlannedPhrase phrase, PlannedPhrase model, Draft draft) {
    if (phrase.bars() != model.bars() || draft.layout().forms().containsKey("aab")) {
      return "newTail"; // a blues says its line again, whatever the chords do
    }
    boolean beside = phrase.startBar() / FOUR == model.startBar() / FOUR;
    if (beside && Draw.chance(OTHER_BESIDE, draft.random())) {
      return Draw.chance(SEQUENCE, draft.random()) ? "sequence" : "keepRhythm";
    }
    double distance = (phrase.startBar() - model.startBar()) / draft.layout().loopBars();
    if (Math.abs(distance - Math.rint(distance)) < 1e-9) {
      boolean alike = phrase.cadence().equals(model.cadence());
      return alike && Draw.chance(EXACT, draft.random()) ? "exact" : "newTail";
    }
    return Draw.chance(SEQUENCE, draft.random()) ? "sequence" : "keepRhythm";
  }
}

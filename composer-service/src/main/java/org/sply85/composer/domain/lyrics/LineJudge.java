package org.sply85.composer.domain.lyrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Syllable;
import org.sply85.lexicon.Word;
import org.sply85.lexicon.verse.WordModel;
import org.sply85.music.Note;

/**
 * Judges lines, whoever proposed them, by the same terms: how they read beside real ones, how near
 * they are to the theme, whether their words have to do with each other, what can be seen in
 * verses, how simple choruses are, alliteration, worn phrases; and on notes, open vowels where
 * these are long. Stress is the {@link Fitter}'s, rhyme and repetition are the section's.
 */
final class LineJudge {
  private static final double FLUENCY = 1.0;
  private static final double THEME = 0.8;
  private static final double COHERENCE = 0.6;
  private static final double SENSE = 2.0; // of a sentence that a person framed
  private static final double CONCRETE = 0.5;
  private static final double SIMPLE = 0.5;
  private static final double OPEN = 0.4;
  private static final double ALLITERATION = 0.3;
  private static final double WORN = 0.8;

  private static final double USUAL_COHERENCE = 0.25; // of neighbours in a line of verse
  private static final Set<String> CHORUSES = Set.of("claim", "title");

  /** Phrases that too many songs sing. */
  private static final List<String> WORN_PHRASES =
      List.of(
          "all night long",
          "all i need",
          "all right",
          "by my side",
          "by your side",
          "broken heart",
          "close your eyes",
          "close my eyes",
          "come what may",
          "end of time",
          "feel it in",
          "follow your heart",
          "hand in hand",
          "heart and soul",
          "hold me tight",
          "hold on tight",
          "in the air",
          "let it go",
          "let you go",
          "off my mind",
          "on my mind",
          "on my way",
          "on and on",
          "out of time",
          "take my hand",
          "time stands still",
          "touch the sky",
          "until the end",
          "you and i",
          "you and me");

  private final Nearness near;
  private final WordModel verse = WordModel.standard();

  LineJudge(Nearness near) {
    this.near = near;
  }

  /** What a line is worth wherever it is sung. */
  double worth(Line line, String tells) {
    List<String> words =
        line.words().stream().map(w -> w.spelling().toLowerCase(Locale.ROOT)).toList();
    double coherence = near.coherence(line.content()).orElse(USUAL_COHERENCE);
    return FLUENCY * Math.min(1, 2 * verse.fluency(words)) // past the median no better
        + THEME * near.of(line.content())
        + COHERENCE * Math.max(-1, Math.min(1, coherence / USUAL_COHERENCE - 1))
        + (line.by().equals(BackwardLines.NAME) ? 0 : SENSE)
        + (CHORUSES.contains(tells) ? SIMPLE * simplicity(line) : CONCRETE * concreteness(line))
        + ALLITERATION * alliteration(line)
        - WORN * Math.max(0, worn(words) - 1);
  }

  /** What a line gains by the notes that it is laid on. */
  double onNotes(Line line, Fit fit, Slot slot) {
    List<Syllable> syllables = line.words().stream().flatMap(w -> w.syllables().stream()).toList();
    int longest = slot.notes().stream().mapToInt(Note::duration).max().orElseThrow();
    int held = 0;
    int open = 0;
    for (int i = 0; i < syllables.size(); i++) {
      if (2 * slot.notes().get(fit.notes()[i]).duration() > longest) {
        held++;
        open += syllables.get(i).nucleus().isOpen() ? 1 : 0;
      }
    }
    return held == 0 ? 0 : OPEN * open / held;
  }

  /** How much one line goes on what another said, -1..1. */
  double linked(Line before, Line after) {
    return near.linked(before.content(), after.content());
  }

  private double concreteness(Line line) {
    return Math.min(1, line.content().stream().filter(w -> near.of(w) > 0.6).count() / 2.0);
  }

  private static double simplicity(Line line) {
    long plain = line.words().stream().filter(w -> w.syllables().size() == 1).count();
    return (double) plain / line.words().size();
  }

  private static double alliteration(Line line) {
    Phone before = null;
    int alike = 0;
    for (Word word : line.words()) {
      if (!LineMaker.isContent(word.spelling())) {
        continue;
      }
      List<Phone> onset = word.syllables().get(word.stressedSyllable()).onset();
      Phone first = onset.isEmpty() ? null : onset.get(0);
      alike += first != null && first == before ? 1 : 0;
      before = first;
    }
    return Math.min(1, alike);
  }

  private static int worn(List<String> words) {
    String line = " " + String.join(" ", words) + " ";
    return (int) WORN_PHRASES.stream().filter(p -> line.contains(" " + p + " ")).count();
  }
}

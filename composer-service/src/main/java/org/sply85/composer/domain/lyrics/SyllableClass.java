package org.sply85.composer.domain.lyrics;

import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Stress;
import org.sply85.lexicon.Word;

/**
 * The weight of a syllable in a line, and where real songs put it: shares on beat 1, on beat 3, on
 * the other beats, on off-beat eighths and on other sixteenths, measured on 22,688 syllables of 447
 * songs in 4/4.
 */
enum SyllableClass {
  STRESSED(.52, .28, .14, .05, .01),
  CONTENT(.39, .23, .22, .13, .03),
  SECONDARY(.15, .20, .31, .30, .05),
  FUNCTION(.12, .10, .39, .29, .11),
  UNSTRESSED(.02, .10, .39, .37, .13);

  private final double[] odds = new double[5];

  SyllableClass(double... shares) {
    for (int i = 0; i < odds.length; i++) {
      odds[i] = Math.log(shares[i] / usual(i));
    }
  }

  private static double usual(int place) {
    return new double[] {.263, .176, .29, .208, .068}[place];
  }

  /** Log-odds of the class on a place against all syllables. */
  double on(int place) {
    return odds[place];
  }

  /** The class of a syllable of a word. */
  static SyllableClass of(Word word, int index) {
    if (word.syllables().size() == 1) {
      return Lexicon.isFunctionWord(word.spelling()) ? FUNCTION : CONTENT;
    }
    Stress stress = word.syllables().get(index).stress();
    return switch (stress) {
      case PRIMARY -> STRESSED;
      case SECONDARY -> SECONDARY;
      case NONE -> UNSTRESSED;
    };
  }
}

package org.sply85.composer.domain.lyrics;

import java.util.ArrayList;
import java.util.List;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Rhyme;
import org.sply85.lexicon.Word;

/**
 * What a rhyme is worth in a song (after Pattison, Writing Better Lyrics): the same sounds most,
 * consonants made alike (family) less, one consonant more (additive) less still, the vowel alone
 * little.
 */
final class Chime {
  private static final double PERFECT = 1;
  private static final double FAMILY = 0.75;
  private static final double ADDITIVE = 0.6;
  private static final double ASSONANCE = 0.3;

  private Chime() {}

  /** 0..1; 0 for the same word or no rhyme at all. */
  static double of(Word a, Word b) {
    Rhyme rhyme = Rhyme.between(a, b);
    if (!rhyme.heard()) {
      return 0;
    }
    if (rhyme.kind() == Rhyme.Kind.PERFECT) {
      return PERFECT;
    }
    List<Phone> x = a.rhymePart();
    List<Phone> y = b.rhymePart();
    if (x.get(0) != y.get(0)) {
      return ASSONANCE;
    }
    return madeAlike(x, y) ? FAMILY : oneMore(x, y) || oneMore(y, x) ? ADDITIVE : ASSONANCE;
  }

  /** Whether one hears more than the vowel rhyme. */
  static boolean good(Word a, Word b) {
    return of(a, b) > ASSONANCE;
  }

  private static boolean madeAlike(List<Phone> x, List<Phone> y) {
    boolean alike = x.size() == y.size();
    for (int i = 1; alike && i < x.size(); i++) {
      boolean vowel = x.get(i).isVowel() || y.get(i).isVowel();
      alike = vowel ? x.get(i) == y.get(i) : x.get(i).manner() == y.get(i).manner();
    }
    return alike;
  }

  private static boolean oneMore(List<Phone> longer, List<Phone> shorter) {
    for (int i = 1; i < longer.size() && longer.size() == shorter.size() + 1; i++) {
      List<Phone> left = new ArrayList<>(longer);
      if (!left.remove(i).isVowel() && left.equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}

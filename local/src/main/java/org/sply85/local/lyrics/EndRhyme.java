package org.sply85.local.lyrics;

import java.util.ArrayList;
import java.util.List;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Word;

/**
 * Judges rhymes by the phones of CMUdict alone: the vowel with the last stress must be the same.
 * Perfect rhymes go on alike; in family rhymes the consonants after it are made alike; in additive
 * ones a word has one consonant more. A word does not rhyme with itself.
 */
enum EndRhyme {
  PERFECT,
  FAMILY,
  ADDITIVE,
  NONE;

  /** The best rhyme of two words in any of their pronunciations. */
  static EndRhyme of(String a, String b) {
    EndRhyme best = NONE;
    for (Word first : Lexicon.english().variants(a)) {
      for (Word second : Lexicon.english().variants(b)) {
        EndRhyme rhyme = of(first, second);
        best = rhyme.ordinal() < best.ordinal() ? rhyme : best;
      }
    }
    return a.equals(b) ? NONE : best;
  }

  private static EndRhyme of(Word a, Word b) {
    List<Phone> x = a.rhymePart();
    List<Phone> y = b.rhymePart();
    if (a.phones().equals(b.phones()) || x.get(0) != y.get(0)) {
      return NONE;
    }
    if (x.equals(y)) {
      return PERFECT;
    }
    if (x.size() == y.size()) {
      return alike(x, y) ? FAMILY : NONE;
    }
    List<Phone> longer = x.size() > y.size() ? x : y;
    List<Phone> shorter = longer == x ? y : x;
    return longer.size() == shorter.size() + 1 && lacksOne(longer, shorter) ? ADDITIVE : NONE;
  }

  private static boolean alike(List<Phone> x, List<Phone> y) {
    for (int i = 1; i < x.size(); i++) {
      Phone p = x.get(i);
      Phone q = y.get(i);
      if (p != q && (p.isVowel() || q.isVowel() || p.manner() != q.manner())) {
        return false;
      }
    }
    return true;
  }

  private static boolean lacksOne(List<Phone> longer, List<Phone> shorter) {
    for (int skip = 1; skip < longer.size(); skip++) {
      List<Phone> left = new ArrayList<>(longer);
      boolean consonant = !left.remove(skip).isVowel();
      if (consonant && left.equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}

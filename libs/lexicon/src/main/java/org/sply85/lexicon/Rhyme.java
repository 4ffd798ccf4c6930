package org.sply85.lexicon;

import java.util.List;

/**
 * How two words rhyme.
 *
 * @param kind what sort of rhyme it is
 * @param similarity 0..1; 1 for a perfect rhyme, 0 for the same word or no rhyme at all
 */
public record Rhyme(Kind kind, double similarity) {
  /** Sorts of rhyme. */
  public enum Kind {
    /** The same sounds from the last stressed vowel on, after other consonants. */
    PERFECT,
    /** The same or a near vowel, and consonants that sound alike. */
    SLANT,
    /** The same word, or one that sounds the same. */
    IDENTICAL,
    NONE
  }

  /** From this similarity on, words are heard to rhyme. */
  private static final double HEARD = 0.6;

  private static final double VOWEL_SHARE = 0.6;

  /** How the ends of two words rhyme. */
  public static Rhyme between(Word a, Word b) {
    List<Phone> tailA = a.rhymePart();
    List<Phone> tailB = b.rhymePart();
    if (tailA.equals(tailB)) {
      return a.rhymeOnset().equals(b.rhymeOnset())
          ? new Rhyme(Kind.IDENTICAL, 0)
          : new Rhyme(Kind.PERFECT, 1);
    }
    double similarity = similarity(tailA, tailB);
    return similarity >= HEARD ? new Rhyme(Kind.SLANT, similarity) : new Rhyme(Kind.NONE, 0);
  }

  /** Whether one hears the words rhyme. */
  public boolean heard() {
    return kind == Kind.PERFECT || kind == Kind.SLANT;
  }

  private static double similarity(List<Phone> a, List<Phone> b) {
    double vowel = PhoneLikeness.of(a.get(0), b.get(0));
    if (vowel < 0.5) {
      return 0;
    }
    double rest = PhoneLikeness.aligned(a.subList(1, a.size()), b.subList(1, b.size()));
    return Math.min(0.99, VOWEL_SHARE * vowel + (1 - VOWEL_SHARE) * rest);
  }
}

package org.sply85.lexicon;

import java.util.List;
import java.util.Map;
import org.sply85.lexicon.Phone.Manner;

/** How alike phones sound at the end of a line. */
final class PhoneLikeness {
  /** A sound that the other word lacks: worth less than a sound in common, more than a clash. */
  private static final double MISSING = 0.35;

  private static final Map<String, Double> VOWELS =
      Map.of(
          "AA AO", 0.85, "AH UH", 0.6, "EH IH", 0.6, "IH IY", 0.6, "UH UW", 0.6, "AE EH", 0.55,
          "AA AH", 0.55, "EH EY", 0.5, "AH ER", 0.5, "AO OW", 0.55);

  private PhoneLikeness() {}

  /** 0..1. */
  static double of(Phone a, Phone b) {
    if (a == b) {
      return 1;
    }
    if (a.isVowel() != b.isVowel()) {
      return 0;
    }
    if (a.isVowel()) {
      String pair = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
      return VOWELS.getOrDefault(pair, 0.0);
    }
    return consonants(a, b);
  }

  private static double consonants(Phone a, Phone b) {
    boolean sonorant = sonorant(a) && sonorant(b);
    double alike = a.manner() == b.manner() ? 0.5 : sonorant ? 0.25 : 0;
    alike += a.place() == b.place() ? 0.3 : 0;
    alike += a.voiced() == b.voiced() ? 0.1 : 0;
    return alike;
  }

  private static boolean sonorant(Phone phone) {
    return phone.manner() == Manner.NASAL || phone.manner() == Manner.LIQUID;
  }

  /**
   * Likeness over the best alignment of two sequences, 0..1; 1 if both are empty. What only the
   * longer one has counts {@link #MISSING} each.
   */
  static double aligned(List<Phone> a, List<Phone> b) {
    int longest = Math.max(a.size(), b.size());
    if (longest == 0) {
      return 1;
    }
    double[][] best = new double[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        double value = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
        value = i > 0 ? Math.max(value, best[i - 1][j]) : value;
        value = j > 0 ? Math.max(value, best[i][j - 1]) : value;
        if (i > 0 && j > 0) {
          value = Math.max(value, best[i - 1][j - 1] + of(a.get(i - 1), b.get(j - 1)));
        }
        best[i][j] = value;
      }
    }
    double missing = MISSING * Math.abs(consonants(a) - consonants(b));
    return Math.min(1, (best[a.size()][b.size()] + missing) / longest);
  }

  private static long consonants(List<Phone> phones) {
    return phones.stream().filter(Phone::isConsonant).count();
  }
}

package org.sply85.lexicon;

/**
 * What the letter-to-sound model sees of a letter: the letters around it, and what the letters
 * before it stood for. Each feature is a number; with a class it leads to a weight.
 */
public final class SpellingFeatures {
  /** Features of a letter. */
  public static final int MANY = 22;

  private static final int[][] WINDOWS = {
    {0, 0}, {-1, 0}, {0, 1}, {-1, 1}, {-2, 0}, {0, 2}, {-2, 1}, {-1, 2}, {-2, 2}, {-3, 0}, {0, 3},
    {-1, 3}, {-3, 1}, {-3, 3}, {0, 4}, {-4, 0}
  };
  private static final int[][] AFTER = {{0, 0}, {0, 1}, {-1, 1}, {0, 2}}; // with one chunk before

  private SpellingFeatures() {}

  /**
   * The features of a letter.
   *
   * @param before the chunks of the letters before it, the nearest first; -1 before the word
   */
  public static int[] of(String letters, int at, int[] before) {
    int[] features = new int[MANY];
    int f = 0;
    for (int[] window : WINDOWS) {
      features[f] = letters(mix(17, f), letters, at, window);
      f++;
    }
    for (int[] window : AFTER) {
      features[f] = letters(mix(mix(17, f), before[0] + 2), letters, at, window);
      f++;
    }
    int two = mix(before[0] + 2, before[1] + 2);
    features[f] = letters(mix(mix(17, f), two), letters, at, AFTER[1]);
    f++;
    features[f] = letters(mix(mix(17, f), mix(two, before[2] + 2)), letters, at, AFTER[0]);
    return features;
  }

  private static int letters(int seed, String letters, int at, int[] window) {
    int hash = seed;
    for (int i = at + window[0]; i <= at + window[1]; i++) {
      hash = mix(hash, i < 0 || i >= letters.length() ? 31 : Spellings.letter(letters.charAt(i)));
    }
    return hash;
  }

  /** Place of a feature's weight for a class in a table whose size is a power of two. */
  public static int place(int feature, int label, int size) {
    return mix(feature, label + 1) & (size - 1);
  }

  static int mix(int hash, int value) {
    int mixed = (hash ^ value * 0x9E3779B1) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 15);
  }
}

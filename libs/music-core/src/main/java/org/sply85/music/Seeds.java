package org.sply85.music;

import java.util.SplittableRandom;

/**
 * Random generators that depend on nothing but a song's seed and the name of the choice: redoing
 * one choice leaves all the others as they were.
 *
 * <p>The names are hashed by 64-bit FNV-1a and mixed with SplitMix64's finaliser (Steele, Lea and
 * Flood, OOPSLA 2014).
 */
public final class Seeds {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Seeds() {}

  /**
   * A generator of its own for one choice.
   *
   * @param seed the song's seed
   * @param path names the choice, outermost first: {@code "chorus", "melody", "contour"}
   */
  public static SplittableRandom random(long seed, String... path) {
    return new SplittableRandom(derive(seed, path));
  }

  /** The seed that {@link #random} starts from. */
  public static long derive(long seed, String... path) {
    long hash = FNV_OFFSET ^ mix(seed);
    for (String name : path) {
      for (int i = 0; i < name.length(); i++) {
        hash = (hash ^ name.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ 0x1f) * FNV_PRIME; // ends the name, so ("ab", "c") differs from ("a", "bc")
    }
    return mix(hash);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

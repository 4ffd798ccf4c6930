package org.sply85.lexicon;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Knows words that offend: curses, slurs, names of bodies and deeds that no song says unasked. They
 * are kept as hashes (FNV-1a, 64 bits, ascending) of a list of English profanity, so a word is
 * taken for another about once in 10^16 cases.
 */
public final class Offensive {
  private static final String RESOURCE = "/lexicon/offensive.bin";
  private static final int SHORTEST_STEM = 3;
  private static final List<String> ENDINGS =
      List.of("'s", "s", "es", "ed", "er", "ers", "in'", "in", "ing", "y");

  private Offensive() {}

  private static final class Loaded {
    private static final long[] HASHES = read();
  }

  private static long[] read() {
    try (InputStream in = Offensive.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      DataInputStream data = new DataInputStream(in);
      long[] hashes = new long[data.readInt()];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = data.readLong();
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException("the list of offensive words can not be read", e);
    }
  }

  /**
   * Whether a word, or what is left of it without a common ending or drawn-out letters, offends.
   */
  public static boolean is(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("^'+|'+$", "");
    return listed(plain)
        || listed(plain.replace("-", ""))
        || listed(plain.replaceAll("(.)\\1{2,}", "$1"))
        || Arrays.stream(plain.split("-")).anyMatch(Offensive::listed)
        || ENDINGS.stream().anyMatch(e -> stemListed(plain, e));
  }

  private static boolean stemListed(String word, String ending) {
    if (!word.endsWith(ending) || word.length() - ending.length() < SHORTEST_STEM) {
      return false;
    }
    String stem = word.substring(0, word.length() - ending.length());
    boolean doubled = stem.length() > SHORTEST_STEM && stem.matches(".*([b-df-hj-np-tv-z])\\1");
    return listed(stem)
        || !ending.contains("s") && listed(stem + "e")
        || doubled && listed(stem.substring(0, stem.length() - 1));
  }

  private static boolean listed(String word) {
    return Arrays.binarySearch(Loaded.HASHES, hash(word)) >= 0;
  }

  /** What a listed word is kept as. */
  public static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (char c : word.toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    return hash;
  }
}

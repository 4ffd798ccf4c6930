package org.sply85.lexicon;

import java.util.Arrays;
import java.util.List;

/** Which sounds letters stand for: each letter for none, one or two phones ("x" for K S). */
public final class Spellings {
  /** Letters a to z, and the apostrophe. */
  public static final int LETTERS = 27;

  /** Most phones of one letter. */
  public static final int MOST = 2;

  /** Cost of what a letter never stands for. */
  public static final float UNSEEN = 14;

  private static final int PHONES = Phone.values().length + 1;

  private final List<List<Phone>> chunks;
  private final float[][] costs;
  private final int[] index = new int[PHONES * PHONES]; // by phones: the chunk, or -1

  /**
   * What letters stand for.
   *
   * @param chunks what a letter can stand for
   * @param costs {@code [letter][chunk]}, in nats; {@link #UNSEEN} where the letter never does
   */
  public Spellings(List<List<Phone>> chunks, float[][] costs) {
    this.chunks = List.copyOf(chunks);
    this.costs = costs;
    Arrays.fill(index, -1);
    for (int c = 0; c < chunks.size(); c++) {
      index[place(chunks.get(c), 0, chunks.get(c).size())] = c;
    }
  }

  public List<List<Phone>> chunks() {
    return chunks;
  }

  /** {@code [letter][chunk]}, in nats. */
  public float[][] costs() {
    return costs;
  }

  /** Index of a letter, 0..26. */
  public static int letter(char c) {
    if (c == '\'') {
      return LETTERS - 1;
    }
    if (c < 'a' || c > 'z') {
      throw new IllegalArgumentException("letter must be a..z or an apostrophe, was " + c);
    }
    return c - 'a';
  }

  /** Index of the chunk that phones from..to make, or -1. */
  public int chunk(List<Phone> phones, int from, int to) {
    return index[place(phones, from, to)];
  }

  private static int place(List<Phone> phones, int from, int to) {
    int place = 0;
    for (int i = from; i < to; i++) {
      place = place * PHONES + phones.get(i).ordinal() + 1;
    }
    return place;
  }

  /**
   * The cheapest way to share a word's phones among its letters.
   *
   * @return {@code [letter]}: how many phones are spoken when the letter is done; empty if there
   *     are more phones than letters can hold
   */
  public int[] align(String letters, List<Phone> phones) {
    int many = letters.length();
    int sounds = phones.size();
    if (sounds > many * MOST) {
      return new int[0];
    }
    float[][] cost = new float[many + 1][sounds + 1];
    int[][] taken = new int[many + 1][sounds + 1];
    for (float[] row : cost) {
      Arrays.fill(row, Float.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 0; i < many; i++) {
      float[] costsOf = costs[letter(letters.charAt(i))];
      for (int j = 0; j <= sounds; j++) {
        if (cost[i][j] == Float.POSITIVE_INFINITY) {
          continue;
        }
        for (int take = 0; take <= MOST && j + take <= sounds; take++) {
          int chunk = chunk(phones, j, j + take);
          float next = cost[i][j] + (chunk < 0 ? UNSEEN : costsOf[chunk]);
          if (next < cost[i + 1][j + take]) {
            cost[i + 1][j + take] = next;
            taken[i + 1][j + take] = take;
          }
        }
      }
    }
    int[] ends = new int[many];
    for (int i = many, j = sounds; i > 0; i--) {
      ends[i - 1] = j;
      j -= taken[i][j];
    }
    return ends;
  }
}

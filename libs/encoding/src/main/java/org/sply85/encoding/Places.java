package org.sply85.encoding;

import java.util.Arrays;
import java.util.List;

/**
 * The places of a sequence, before they are filled.
 *
 * @param features what is known of each, {@code [places][features]}
 * @param references for each place and way of looking back, the index of the earlier place that
 *     stands there, or {@link #NONE} or {@link #SILENCE}; {@code [places][ways]}
 * @param repeats whether the place belongs to material that repeats earlier material
 */
public record Places(float[][] features, int[][] references, boolean[] repeats) {
  /** Looks back to before the beginning, or to nothing. */
  public static final int NONE = -1;

  /** Looks back to where nothing begins. */
  public static final int SILENCE = -2;

  /**
   * A reference as graphs count it, with two places set before the sequence: 0 none, 1 silence, 2 +
   * i place i.
   */
  public static int inGraph(int reference) {
    return switch (reference) {
      case NONE -> 0;
      case SILENCE -> 1;
      default -> 2 + reference;
    };
  }

  /** How many there are. */
  public int size() {
    return features.length;
  }

  /** The first of them only. */
  public Places first(int many) {
    return new Places(
        Arrays.copyOf(features, many),
        Arrays.copyOf(references, many),
        Arrays.copyOf(repeats, many));
  }

  /** Some of them as if nothing had gone before: what looks back further finds nothing. */
  public Places slice(int from, int many) {
    int[][] own = new int[many][];
    boolean[] again = new boolean[many];
    for (int i = 0; i < many; i++) {
      own[i] = references[from + i].clone();
      for (int way = 0; way < own[i].length; way++) {
        if (own[i][way] >= 0) {
          own[i][way] = own[i][way] < from ? NONE : own[i][way] - from;
        }
      }
      again[i] = repeats[from + i] && own[i][0] != NONE;
    }
    return new Places(Arrays.copyOfRange(features, from, from + many), own, again);
  }

  /** The tokens that a place looks back on: the last two before it and its references. */
  public int[] lookBacks(int place, List<Integer> tokens, int none, int silence) {
    int[] references = this.references[place];
    int[] looks = new int[2 + references.length];
    looks[0] = place >= 1 ? tokens.get(place - 1) : silence;
    looks[1] = place >= 2 ? tokens.get(place - 2) : place == 1 ? silence : none;
    for (int i = 0; i < references.length; i++) {
      looks[2 + i] =
          switch (references[i]) {
            case NONE -> none;
            case SILENCE -> silence;
            default -> tokens.get(references[i]);
          };
    }
    return looks;
  }

  /**
   * The same places, each looking ahead too: besides the place it takes after, in every way, the
   * first later one that takes after it in that way. What is filled in any order needs both.
   */
  public Places bothWays() {
    int[][] both = new int[size()][];
    for (int i = 0; i < both.length; i++) {
      int ways = references[i].length;
      both[i] = Arrays.copyOf(references[i], 2 * ways);
      Arrays.fill(both[i], ways, 2 * ways, NONE);
    }
    for (int later = both.length - 1; later >= 0; later--) {
      int ways = references[later].length;
      for (int way = 0; way < ways; way++) {
        if (references[later][way] >= 0) {
          both[references[later][way]][ways + way] = later;
        }
      }
    }
    return new Places(features, both, repeats);
  }
}

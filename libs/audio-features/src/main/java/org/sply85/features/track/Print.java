package org.sply85.features.track;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a track is known by, however it is encoded: a sketch of a set of hashes, the smallest of
 * them (Broder, "On the resemblance and containment of documents", 1997). Two sets that share much
 * have many of their smallest in common, so a few of these are enough to look a track up.
 *
 * @param kind what was hashed
 * @param hashes ascending as unsigned numbers, each once, at most {@link #LARGEST}
 */
public record Print(Kind kind, int[] hashes) {
  /** Hashes kept of a track. */
  public static final int LARGEST = 1024;

  /** Hashes that a track is looked up by. */
  private static final int KEYS = 16;

  /** What was hashed, and from what likeness on two are the same track. */
  public enum Kind {
    /** Pairs of spectral peaks of a recording. */
    SOUND(0.3),
    /** Moves from note to note of each track. */
    NOTES(0.5);

    private final double same;

    Kind(double same) {
      this.same = same;
    }
  }

  /** The print of a set of hashes. */
  static Print of(Kind kind, IntStream hashes) {
    int[] sorted =
        hashes
            .map(h -> mix(h ^ (kind.ordinal() + 1) * 0x9e3779b9) ^ Integer.MIN_VALUE)
            .sorted()
            .distinct()
            .limit(LARGEST)
            .map(h -> h ^ Integer.MIN_VALUE)
            .toArray();
    return new Print(kind, sorted);
  }

  /** Spreads neighbouring numbers evenly (the finaliser of MurmurHash3, public domain). */
  private static int mix(int h) {
    int x = (h ^ h >>> 16) * 0x85ebca6b;
    x = (x ^ x >>> 13) * 0xc2b2ae35;
    return x ^ x >>> 16;
  }

  /** The hashes that it is looked up by. */
  public int[] keys() {
    return Arrays.copyOf(hashes, Math.min(KEYS, hashes.length));
  }

  /** Share of hashes that both sets have among those that either has, estimated; 0..1. */
  public double likeness(Print other) {
    if (kind != other.kind || hashes.length == 0 || other.hashes.length == 0) {
      return 0;
    }
    int both = 0;
    int either = 0;
    int i = 0;
    int j = 0;
    int[] a = hashes;
    int[] b = other.hashes;
    // Of the union only its smallest are known for sure.
    while (i < a.length && j < b.length && either < LARGEST) {
      int order = Integer.compareUnsigned(a[i], b[j]);
      both += order == 0 ? 1 : 0;
      either++;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    if (either < LARGEST) {
      either = Math.min(LARGEST, either + a.length - i + b.length - j);
    }
    return both / (double) either;
  }

  /** Whether both are the same recording, or the same notes. */
  public boolean same(Print other) {
    return likeness(other) >= kind.same;
  }

  /** The print as bytes. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(4 + 4 * hashes.length).putInt(kind.ordinal());
    Arrays.stream(hashes).forEach(out::putInt);
    return out.array();
  }

  /**
   * A print from its bytes.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static Print fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int kind = bytes.length < 4 || bytes.length % 4 != 0 ? -1 : in.getInt();
    if (kind < 0 || kind >= Kind.values().length || bytes.length > 4 + 4 * LARGEST) {
      throw new IllegalArgumentException("a print must be a kind and hashes, was damaged");
    }
    return new Print(
        Kind.values()[kind], IntStream.range(1, bytes.length / 4).map(i -> in.getInt()).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Print p && kind == p.kind && Arrays.equals(hashes, p.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return kind + " of " + hashes.length;
  }
}

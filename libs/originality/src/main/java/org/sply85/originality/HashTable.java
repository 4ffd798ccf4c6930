package org.sply85.originality;

import java.util.Arrays;

/** A set of hashes that answers fast: sorted, with a directory of their first bits. */
final class HashTable {
  private static final int DIRECTORY_BITS = 16;

  private final int bits;
  private final long[] keys;
  private final int[] starts;

  /**
   * A table.
   *
   * @param bits width of the keys, at least 17
   * @param keys ascending, without repetition
   */
  HashTable(int bits, long[] keys) {
    this.bits = bits;
    this.keys = keys;
    this.starts = new int[(1 << DIRECTORY_BITS) + 1];
    for (long key : keys) {
      starts[bucket(key) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
  }

  /** The keys' number. */
  int size() {
    return keys.length;
  }

  /** A key by its index. */
  long key(int index) {
    return keys[index];
  }

  boolean contains(long key) {
    return find(key) >= 0;
  }

  /** The key's index; negative if it is not there. */
  int find(long key) {
    int bucket = bucket(key);
    return Arrays.binarySearch(keys, starts[bucket], starts[bucket + 1], key);
  }

  private int bucket(long key) {
    return (int) (key >>> bits - DIRECTORY_BITS);
  }

  /** The keys as Rice-coded differences. */
  byte[] encoded() {
    Bits.Writer out = new Bits.Writer();
    int k = riceBits(bits, keys.length);
    long before = 0;
    for (long key : keys) {
      out.rice(key - before, k);
      before = key;
    }
    return out.bytes();
  }

  /** Reads what {@link #encoded} wrote. */
  static HashTable decoded(int bits, int size, byte[] bytes) {
    Bits.Reader in = new Bits.Reader(bytes);
    int k = riceBits(bits, size);
    long[] keys = new long[size];
    long before = 0;
    for (int i = 0; i < size; i++) {
      before += in.rice(k);
      keys[i] = before;
    }
    return new HashTable(bits, keys);
  }

  private static int riceBits(int bits, int size) {
    int log = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size));
    return Math.max(0, bits - log);
  }
}

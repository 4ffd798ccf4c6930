package org.sply85.originality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All phrases as rows of codes, found again by the runs of three codes that they share. */
final class PhraseTable {
  private static final int TRIGRAM = 3;
  private static final int TRIGRAMS = 1 << TRIGRAM * Phrases.CODE_BITS;
  private static final int COMPARED = 80; // those that share most trigrams
  private static final int LENGTH_BITS = 6;

  private final byte[][] phrases;
  private final int[] starts = new int[TRIGRAMS + 1];
  private final int[] postings;

  PhraseTable(List<byte[]> phrases) {
    this.phrases = phrases.toArray(byte[][]::new);
    for (byte[] phrase : phrases) {
      trigrams(phrase).forEach(t -> starts[t + 1]++);
    }
    for (int t = 1; t < starts.length; t++) {
      starts[t] += starts[t - 1];
    }
    this.postings = new int[starts[TRIGRAMS]];
    int[] filled = starts.clone();
    for (int p = 0; p < this.phrases.length; p++) {
      int phrase = p;
      trigrams(this.phrases[p]).forEach(t -> postings[filled[t]++] = phrase);
    }
  }

  int size() {
    return phrases.length;
  }

  /** Similarity to the most similar phrase, 0..1; 0 if none shares three moves in a row. */
  double nearest(byte[] codes) {
    int[] shared = new int[phrases.length];
    trigrams(codes)
        .forEach(
            t -> {
              for (int i = starts[t]; i < starts[t + 1]; i++) {
                shared[postings[i]]++;
              }
            });
    int least = leastShared(shared, codes.length);
    Likeness likeness = new Likeness(codes);
    double nearest = 0;
    for (int p = 0; p < phrases.length; p++) {
      if (shared[p] >= least) {
        nearest = Math.max(nearest, likeness.to(phrases[p]));
      }
    }
    return nearest;
  }

  /** How many trigrams a phrase must share to be among the first. */
  private static int leastShared(int[] shared, int length) {
    int[] phrases = new int[length + 1];
    for (int s : shared) {
      phrases[s]++;
    }
    int least = length;
    for (int sum = phrases[least]; least > 1 && sum + phrases[least - 1] <= COMPARED; ) {
      sum += phrases[--least];
    }
    return least;
  }

  private static IntStream trigrams(byte[] codes) {
    return IntStream.range(0, Math.max(0, codes.length - TRIGRAM + 1))
        .map(
            i ->
                codes[i] << 2 * Phrases.CODE_BITS
                    | codes[i + 1] << Phrases.CODE_BITS
                    | codes[i + 2])
        .distinct();
  }

  byte[] encoded() {
    Bits.Writer out = new Bits.Writer();
    for (byte[] phrase : phrases) {
      out.write(phrase.length, LENGTH_BITS);
      for (byte code : phrase) {
        out.write(code, Phrases.CODE_BITS);
      }
    }
    return out.bytes();
  }

  static PhraseTable decoded(int size, byte[] bytes) {
    Bits.Reader in = new Bits.Reader(bytes);
    byte[][] phrases = new byte[size][];
    for (int p = 0; p < size; p++) {
      phrases[p] = new byte[(int) in.read(LENGTH_BITS)];
      for (int i = 0; i < phrases[p].length; i++) {
        phrases[p][i] = (byte) in.read(Phrases.CODE_BITS);
      }
    }
    return new PhraseTable(Arrays.asList(phrases));
  }
}

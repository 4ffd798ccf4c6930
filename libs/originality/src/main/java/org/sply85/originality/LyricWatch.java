package org.sply85.originality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.sply85.lexicon.Lexicon;

/**
 * Tells whether lines of words stand in the songs and poems that are known: by five words in a row
 * of which two carry meaning, or by a whole line. Only a Bloom filter of their hashes is kept
 * (Bloom, 1970), so a line is taken for a known one in about one of two hundred cases that are not.
 */
public final class LyricWatch {
  /** Words in a row that tell a text. */
  public static final int GRAM = 5;

  private static final int BITS = 1 << 22;
  private static final int HASHES = 6;
  private static final int SHORTEST_LINE = 4; // words
  private static final String RESOURCE = "/pack/lyrics.idx";

  private final BitSet bits;

  private LyricWatch(BitSet bits) {
    this.bits = bits;
  }

  /** One that knows nothing yet. */
  public static LyricWatch empty() {
    return new LyricWatch(new BitSet(BITS));
  }

  private static final class Loaded {
    private static final LyricWatch STANDARD = read();
  }

  /** The texts that this release knows. */
  public static LyricWatch standard() {
    return Loaded.STANDARD;
  }

  private static LyricWatch read() {
    try (InputStream in = LyricWatch.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new LyricWatch(BitSet.valueOf(new GZIPInputStream(in).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index of lyrics can not be read", e);
    }
  }

  /** The filter's bits. */
  public byte[] bytes() {
    return bits.toByteArray();
  }

  /** Makes a line known. */
  public void add(List<String> line) {
    keys(line).forEach(key -> places(key).forEach(bits::set));
  }

  /** Whether a line, or five words of it, are known. */
  public boolean knows(List<String> line) {
    return keys(line).stream().anyMatch(this::has);
  }

  /** Share of the words inside runs that are known, 0..1; 0 without words. */
  public double overlap(List<String> words) {
    boolean[] known = new boolean[words.size()];
    for (int i = 0; i + GRAM <= words.size(); i++) {
      List<String> gram = words.subList(i, i + GRAM);
      if (tells(gram) && has(key(gram, "g"))) {
        for (int k = i; k < i + GRAM; k++) {
          known[k] = true;
        }
      }
    }
    int count = 0;
    for (boolean k : known) {
      count += k ? 1 : 0;
    }
    return words.isEmpty() ? 0 : (double) count / words.size();
  }

  private boolean has(long key) {
    return places(key).stream().allMatch(bits::get);
  }

  private static List<Long> keys(List<String> line) {
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i + GRAM <= line.size(); i++) {
      List<String> gram = line.subList(i, i + GRAM);
      if (tells(gram)) {
        keys.add(key(gram, "g"));
      }
    }
    if (line.size() >= SHORTEST_LINE && tells(line)) {
      keys.add(key(line, "l"));
    }
    return keys;
  }

  private static boolean tells(List<String> words) {
    return words.stream().filter(w -> w.length() > 2 && !Lexicon.isFunctionWord(w)).count() >= 2;
  }

  private static long key(List<String> words, String kind) {
    long hash = 0xcbf29ce484222325L;
    for (char c : (kind + String.join(" ", words).toLowerCase(Locale.ROOT)).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    return hash ^ hash >>> 29;
  }

  private static List<Integer> places(long key) {
    List<Integer> places = new ArrayList<>();
    int first = (int) key;
    int second = (int) (key >>> 32) | 1;
    for (int i = 0; i < HASHES; i++) {
      places.add((first + i * second) & (BITS - 1));
    }
    return places;
  }
}

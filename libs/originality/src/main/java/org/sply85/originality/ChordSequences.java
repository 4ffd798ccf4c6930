package org.sply85.originality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;

/**
 * Sixteen bars of chords, heard twice a bar and counted from the key's tonic, as hashes. What
 * repeats itself within twelve bars, as a blues does, is a loop, and loops are everybody's.
 */
public final class ChordSequences {
  /** Width of a hash in the index. */
  static final int BITS = 32;

  /** Bars of a sequence. */
  public static final int BARS = 16;

  private static final int HALVES = 2 * BARS;
  private static final int LONGEST_LOOP = 24; // half bars
  private static final int FEWEST_CHORDS = 4;

  private ChordSequences() {}

  /**
   * A sequence.
   *
   * @param tick where it begins
   * @param key its hash
   */
  record At(int tick, long key) {}

  /** All sequences of a song, one from each bar that begins one. */
  static List<At> of(List<ChordSpan> chords, Key key, Meter meter) {
    if (chords.isEmpty()) {
      return List.of();
    }
    int half = meter.barTicks() / 2;
    int end = chords.get(chords.size() - 1).end();
    int[] symbols = symbols(chords, key, half, Math.max(0, end / half));
    List<At> sequences = new ArrayList<>();
    for (int i = 0; i + HALVES <= symbols.length; i += 2) {
      int[] window = Arrays.copyOfRange(symbols, i, i + HALVES);
      if (!everybodys(window)) {
        sequences.add(new At(i * half, hash(window)));
      }
    }
    return sequences;
  }

  private static int[] symbols(List<ChordSpan> chords, Key key, int half, int count) {
    int[] symbols = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      int tick = i * half;
      while (at < chords.size() && chords.get(at).end() <= tick) {
        at++;
      }
      if (at < chords.size() && chords.get(at).tick() <= tick) {
        symbols[i] = symbol(chords.get(at).chord(), key);
      }
    }
    return symbols;
  }

  private static int symbol(Chord chord, Key key) {
    int root = Math.floorMod(chord.root() - key.tonic(), 12);
    return 1 + ((chord.quality().harte().hashCode() * 12 + root) * 12 + chord.bassInterval() << 1);
  }

  private static boolean everybodys(int[] window) {
    long chords = Arrays.stream(window).distinct().count();
    boolean silent = Arrays.stream(window).anyMatch(s -> s == 0);
    boolean loops = false;
    for (int period = 1; period <= LONGEST_LOOP && !loops; period++) {
      loops = Arrays.equals(window, period, window.length, window, 0, window.length - period);
    }
    return silent || loops || chords < FEWEST_CHORDS;
  }

  private static long hash(int[] window) {
    long state = window.length;
    for (int symbol : window) {
      state = Gram.step(state, symbol);
    }
    return Gram.finished(state) >>> Long.SIZE - BITS;
  }
}

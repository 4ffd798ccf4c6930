package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sply85.encoding.BarEncoding;
import org.sply85.encoding.RhythmEncoding;
import org.sply85.statistics.Passage;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.model.TransitionNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/**
 * Two bars and the two that follow, of all songs with chords, well mixed, each with others of the
 * same song that do not follow and differ from those that do.
 */
public final class BarPairs implements Examples {
  private static final int DRAWS = 8; // for one that differs

  private record Pair(int song, int bar) {}

  private final boolean learnt;
  private final int others;
  private final List<float[][]> songs = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * The pairs of the songs of one side of the split.
   *
   * @param others how many of the same song there are beside each
   * @param learnt whether others are drawn anew each time
   */
  public BarPairs(Corpora corpora, int others, boolean learnt) {
    this.learnt = learnt;
    this.others = others;
    Stream.concat(corpora.pop909().stream(), corpora.leadSheets().stream())
        .filter(s -> RhythmEncoding.fits(s.meter()))
        .forEach(this::add);
    Collections.shuffle(pairs, new Random(1));
  }

  private void add(CorpusSong song) {
    Passage whole = Passages.of(song);
    double height = Passages.height(whole);
    float[][] bars = new float[song.bars()][];
    for (int bar = 0; bar < bars.length; bar++) {
      bars[bar] = BarEncoding.bar(whole, bar, height);
    }
    for (int bar = 0; bar + 1 < bars.length; bar++) {
      if (bars[bar][0] + bars[bar + 1][0] > 0) { // one of them is sung
        pairs.add(new Pair(songs.size(), bar));
      }
    }
    songs.add(bars);
  }

  @Override
  public int size() {
    return pairs.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Pair pair = pairs.get(example);
    float[][] bars = songs.get(pair.song());
    int next = pair.bar() + 1;
    write(bars, pair.bar() - 1, batch, TransitionNetwork.BEFORE, place);
    write(bars, next, batch, TransitionNetwork.AFTER, place);
    SplittableRandom own = learnt ? random : new SplittableRandom(example);
    for (int i = 0; i < others; i++) {
      int other = own.nextInt(bars.length);
      for (int draw = 0; draw < DRAWS && alike(bars, other, next); draw++) {
        other = own.nextInt(bars.length);
      }
      write(bars, other, batch, TransitionNetwork.OTHERS, place * others + i);
    }
    batch.floats(TransitionNetwork.COUNTS)[place] = 1;
  }

  private static boolean alike(float[][] bars, int one, int other) {
    return Arrays.equals(bars[one], bars[other]);
  }

  /** Two bars; zeros where the song has none. */
  private static void write(float[][] bars, int from, Batch batch, String input, int place) {
    float[] values = batch.floats(input);
    for (int i = 0; i < 2; i++) {
      int at = place * BarEncoding.PAIR + i * BarEncoding.FEATURES;
      if (from + i >= 0 && from + i < bars.length) {
        System.arraycopy(bars[from + i], 0, values, at, BarEncoding.FEATURES);
      }
    }
  }
}

package org.sply85.trainer.data;

import java.util.ArrayList;
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

/** All neighbouring bars of all songs with chords, well mixed. */
public final class BarPairs implements Examples {
  private record Pair(float[] bar, float[] next) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** The pairs of the songs of one side of the split. */
  public BarPairs(Corpora corpora) {
    Stream.concat(corpora.pop909().stream(), corpora.leadSheets().stream())
        .filter(s -> RhythmEncoding.fits(s.meter()))
        .forEach(this::add);
    Collections.shuffle(pairs, new Random(1));
  }

  private void add(CorpusSong song) {
    Passage whole = Passages.of(song);
    double height = Passages.height(whole);
    List<float[]> bars = new ArrayList<>();
    for (int bar = 0; bar < song.bars(); bar++) {
      bars.add(BarEncoding.bar(whole, bar, height));
    }
    for (int bar = 0; bar + 1 < bars.size(); bar++) {
      if (bars.get(bar)[0] + bars.get(bar + 1)[0] > 0) { // one of them is sung
        pairs.add(new Pair(bars.get(bar), bars.get(bar + 1)));
      }
    }
  }

  @Override
  public int size() {
    return pairs.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Pair pair = pairs.get(example);
    int at = batch.offset(TransitionNetwork.BAR, place);
    System.arraycopy(pair.bar(), 0, batch.floats(TransitionNetwork.BAR), at, pair.bar().length);
    System.arraycopy(pair.next(), 0, batch.floats(TransitionNetwork.NEXT), at, pair.next().length);
    batch.floats(TransitionNetwork.COUNTS)[place] = 1;
  }
}

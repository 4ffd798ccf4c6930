package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MotifEncoding;
import org.sply85.statistics.Passage;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.model.MotifNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/** All pairs of bars in which something is sung, of all songs in four quarters. */
public final class MotifExamples implements Examples {
  private static final int FEWEST_NOTES = 4;

  private record Motif(int[] tokens, float[][] chords) {}

  private final List<Motif> motifs = new ArrayList<>();

  /** The motifs of the songs of one side of the split. */
  public MotifExamples(Corpora corpora) {
    Passages.sung(corpora).forEach(this::add);
  }

  private void add(CorpusSong song) {
    Passage whole = Passages.of(song);
    Frame frame = Frame.of(song.key(), Passages.height(whole));
    for (int bar = 0; bar + MotifEncoding.BARS <= song.bars(); bar++) {
      Passage two = whole.slice(bar, MotifEncoding.BARS);
      if (two.melody().size() >= FEWEST_NOTES) {
        motifs.add(
            new Motif(MotifEncoding.tokens(two, frame), MotifEncoding.chords(two.chords(), frame)));
      }
    }
  }

  @Override
  public int size() {
    return motifs.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Motif motif = motifs.get(example);
    int at = batch.offset(MotifNetwork.TOKENS, place);
    System.arraycopy(motif.tokens(), 0, batch.ints(MotifNetwork.TOKENS), at, MotifEncoding.STEPS);
    int chord = batch.offset(MotifNetwork.CHORDS, place);
    for (float[] classes : motif.chords()) {
      System.arraycopy(classes, 0, batch.floats(MotifNetwork.CHORDS), chord, classes.length);
      chord += classes.length;
    }
    batch.floats(MotifNetwork.COUNTS)[place] = 1;
  }
}

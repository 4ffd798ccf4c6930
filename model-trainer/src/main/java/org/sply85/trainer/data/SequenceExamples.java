package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.encoding.Places;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/**
 * Windows of sequences. In training each window is moved a little, some forget what came before
 * them, some of what they could look back on, and some of what is asked for: a network must manage
 * without.
 */
public final class SequenceExamples implements Examples {
  private static final double FORGETS_BEFORE = 0.3;
  private static final double FORGETS_REFERENCE = 0.15;

  private record Window(int sequence, int start) {}

  private final List<Sequence> sequences;
  private final SequenceShape shape;
  private final int[] optional;
  private final boolean training;
  private final List<Window> windows = new ArrayList<>();

  private SequenceExamples(
      List<Sequence> sequences, SequenceShape shape, int[] optional, boolean training) {
    this.sequences = List.copyOf(sequences);
    this.shape = shape;
    this.optional = optional.clone();
    this.training = training;
    int stride = training ? 3 * shape.time() / 4 : shape.time();
    for (int s = 0; s < this.sequences.size(); s++) {
      int last = Math.max(1, this.sequences.get(s).size() - (training ? shape.time() / 3 : 0));
      for (int start = 0; start < last; start += stride) {
        windows.add(new Window(s, start));
      }
    }
  }

  /** Overlapping windows, varied. */
  public static SequenceExamples toLearn(
      List<Sequence> sequences, SequenceShape shape, int[] optional) {
    return new SequenceExamples(sequences, shape, optional, true);
  }

  /** Windows side by side, as they are; every place of every sequence is in one of them. */
  public static SequenceExamples toJudge(List<Sequence> sequences, SequenceShape shape) {
    return new SequenceExamples(sequences, shape, new int[0], false);
  }

  @Override
  public int size() {
    return windows.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Window window = windows.get(example);
    Sequence sequence = sequences.get(window.sequence());
    int start = window.start();
    if (training) {
      int most = Math.max(0, sequence.size() - shape.time() / 3);
      start = Math.max(0, Math.min(most, start + random.nextInt(shape.time()) - shape.time() / 2));
    }
    boolean fresh = training && random.nextDouble() < FORGETS_BEFORE;
    boolean[] open = open(random);
    int many = Math.min(shape.time(), sequence.size() - start);
    for (int i = 0; i < many; i++) {
      write(sequence, start + i, fresh ? start : 0, open, batch, place, i);
    }
    if (training) {
      Options.forget(batch, SequenceNetwork.FEATURES, place, shape.features(), optional, random);
    }
  }

  private boolean[] open(SplittableRandom random) {
    boolean[] open = new boolean[shape.references()];
    for (int i = 0; i < open.length; i++) {
      open[i] = !training || random.nextDouble() >= FORGETS_REFERENCE;
    }
    return open;
  }

  private void write(
      Sequence sequence, int at, int beginning, boolean[] open, Batch batch, int place, int i) {
    Places places = sequence.places();
    int f = batch.offset(SequenceNetwork.FEATURES, place) + i * shape.features();
    System.arraycopy(
        places.features()[at], 0, batch.floats(SequenceNetwork.FEATURES), f, shape.features());
    int[] looks = lookBacks(sequence, at, beginning, open);
    int l = batch.offset(SequenceNetwork.LOOK_BACKS, place) + i * shape.lookBacks();
    System.arraycopy(looks, 0, batch.ints(SequenceNetwork.LOOK_BACKS), l, looks.length);
    int t = batch.offset(SequenceNetwork.TOKENS, place) + i;
    batch.ints(SequenceNetwork.TOKENS)[t] = sequence.tokens().get(at);
    batch.floats(SequenceNetwork.COUNTS)[t] = 1;
    boolean again = places.repeats()[at] && looks[2] != shape.none();
    batch.floats(SequenceNetwork.REPEATS)[t] = again ? 1 : 0;
  }

  private int[] lookBacks(Sequence sequence, int at, int beginning, boolean[] open) {
    int[] looks = sequence.places().lookBacks(at, sequence.tokens(), shape.none(), shape.silence());
    if (at - 1 < beginning) {
      looks[0] = shape.silence();
      looks[1] = shape.none();
    } else if (at - 2 < beginning) {
      looks[1] = shape.silence();
    }
    int[] references = sequence.places().references()[at];
    for (int r = 0; r < references.length; r++) {
      boolean lost = references[r] >= 0 && references[r] < beginning;
      if (!open[r] || lost) {
        looks[2 + r] = shape.none();
      }
    }
    return looks;
  }
}

package org.sply85.trainer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.encoding.Places;
import org.sply85.trainer.model.InfillNetwork;
import org.sply85.trainer.model.InfillShape;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/**
 * Windows of sequences with some places open. In training the windows move, other places are open
 * each time, and some of what could be looked at is not.
 */
public final class InfillExamples implements Examples {
  private static final double FORGETS_OUTSIDE = 0.3;
  private static final double FORGETS_REFERENCE = 0.15;

  private record Window(int sequence, int start) {}

  private final List<Sequence> sequences;
  private final InfillShape shape;
  private final int[] optional;
  private final boolean training;
  private final List<Window> windows = new ArrayList<>();

  private InfillExamples(
      List<Sequence> sequences, InfillShape shape, int[] optional, boolean training) {
    this.sequences = List.copyOf(sequences);
    this.shape = shape;
    this.optional = optional.clone();
    this.training = training;
    for (int s = 0; s < this.sequences.size(); s++) {
      int last = Math.max(1, this.sequences.get(s).size() - shape.time() / 2);
      for (int start = 0; start < last; start += 3 * shape.time() / 4) {
        windows.add(new Window(s, start));
      }
    }
  }

  /** Windows, varied. */
  public static InfillExamples toLearn(
      List<Sequence> sequences, InfillShape shape, int[] optional) {
    return new InfillExamples(sequences, shape, optional, true);
  }

  /** Windows, each always with the same open places. */
  public static InfillExamples toJudge(List<Sequence> sequences, InfillShape shape) {
    return new InfillExamples(sequences, shape, new int[0], false);
  }

  @Override
  public int size() {
    return windows.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    SplittableRandom own = training ? random : new SplittableRandom(example);
    Window window = windows.get(example);
    Sequence sequence = sequences.get(window.sequence());
    int start = training ? moved(window.start(), sequence, own) : window.start();
    boolean[] open = new boolean[Math.min(shape.time(), sequence.size() - start)];
    OpenPlaces way =
        training ? OpenPlaces.values()[own.nextInt(3)] : OpenPlaces.values()[example % 3];
    way.open(open, own);
    boolean[] seen = seen(own);
    boolean outside = !training || own.nextDouble() >= FORGETS_OUTSIDE;
    for (int i = 0; i < shape.time(); i++) {
      int t = batch.offset(InfillNetwork.TOKENS, place) + i;
      int l = batch.offset(InfillNetwork.LOOKS, place) + i * shape.references();
      batch.ints(InfillNetwork.TOKENS)[t] = shape.none();
      if (i < open.length) {
        write(sequence, start + i, batch, place, i);
        batch.floats(InfillNetwork.OPEN)[t] = open[i] ? 1 : 0;
        batch.floats(InfillNetwork.ALONE)[t] = open[i] && way == OpenPlaces.ALONE ? 1 : 0;
        if (!open[i]) {
          batch.ints(InfillNetwork.TOKENS)[t] = sequence.tokens().get(start + i);
        }
      }
      for (int r = 0; r < shape.references(); r++) {
        batch.ints(InfillNetwork.LOOKS)[l + r] =
            i < open.length && seen[r]
                ? look(sequence, start, open, outside, sequence.places().references()[start + i][r])
                : shape.none();
      }
    }
    if (training) {
      Options.forget(batch, InfillNetwork.FEATURES, place, shape.features(), optional, own);
    }
  }

  private int moved(int start, Sequence sequence, SplittableRandom random) {
    int most = Math.max(0, sequence.size() - shape.time() / 2);
    int by = random.nextInt(shape.time()) - shape.time() / 2;
    return Math.max(0, Math.min(most, start + by));
  }

  private boolean[] seen(SplittableRandom random) {
    boolean[] seen = new boolean[shape.references()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = !training || random.nextDouble() >= FORGETS_REFERENCE;
    }
    return seen;
  }

  private void write(Sequence sequence, int at, Batch batch, int place, int i) {
    int f = batch.offset(InfillNetwork.FEATURES, place) + i * shape.features();
    float[] features = sequence.places().features()[at];
    System.arraycopy(features, 0, batch.floats(InfillNetwork.FEATURES), f, features.length);
    int t = batch.offset(InfillNetwork.TARGETS, place) + i;
    batch.ints(InfillNetwork.TARGETS)[t] = sequence.tokens().get(at);
  }

  private int look(Sequence sequence, int start, boolean[] open, boolean outside, int reference) {
    if (reference == Places.SILENCE) {
      return shape.silence();
    }
    boolean within = reference >= start && reference < start + open.length;
    boolean hidden = within ? open[reference - start] : !outside;
    return reference == Places.NONE || hidden ? shape.none() : sequence.tokens().get(reference);
  }
}

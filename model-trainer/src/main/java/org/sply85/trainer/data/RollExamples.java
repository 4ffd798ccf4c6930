package org.sply85.trainer.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.trainer.band.DrumBar;
import org.sply85.trainer.band.DrumSet;
import org.sply85.trainer.band.TextureBar;
import org.sply85.trainer.band.TextureSet;
import org.sply85.trainer.model.RollNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/** Bars of the band with their conditions, for autoencoders. */
public final class RollExamples implements Examples {
  private static final int STYLES = 16;
  private static final double FORGOTTEN = 0.2;
  private static final double LOUDER = 0.12;

  /** A texture or drums; planes are written when they are asked for, for there are many. */
  private record Bar(TextureRoll texture, DrumRoll drums, float[] condition) {
    float[] planes() {
      return texture == null ? RollPlanes.of(drums) : RollPlanes.of(texture);
    }
  }

  private final List<Bar> bars;
  private final boolean learnt;

  private RollExamples(Stream<Bar> bars, boolean learnt) {
    this.bars = bars.toList();
    this.learnt = learnt;
  }

  /**
   * Textures of up to a bar of sixteen steps.
   *
   * @param learnt whether they are learnt from, else judged by
   */
  public static RollExamples textures(TextureSet set, boolean learnt) {
    Stream<TextureBar> fit =
        set.bars().stream().filter(b -> b.roll().steps() <= RollPlanes.TEXTURE_STEPS);
    return new RollExamples(fit.map(b -> new Bar(b.roll(), null, b.condition())), learnt);
  }

  /** Grooves of two bars and fills of one, in 4/4. */
  public static RollExamples drums(DrumSet set, boolean learnt) {
    Stream<DrumBar> all = Stream.concat(set.grooves().bars().stream(), set.fills().bars().stream());
    return new RollExamples(all.map(b -> new Bar(null, b.roll(), b.condition())), learnt);
  }

  // Of the two bars of a groove either may come first, and one may play louder than another.
  private static void vary(float[] planes, SplittableRandom random) {
    if (random.nextBoolean()) {
      int half = planes.length / 2;
      float[] first = java.util.Arrays.copyOf(planes, half);
      System.arraycopy(planes, half, planes, 0, half);
      System.arraycopy(first, 0, planes, half, half);
    }
    float louder = (float) (1 + LOUDER * (2 * random.nextDouble() - 1));
    for (int velocity = RollPlanes.DRUM_PLANES - 1;
        velocity < planes.length;
        velocity += RollPlanes.DRUM_PLANES) {
      planes[velocity] = Math.min(1, louder * planes[velocity]);
    }
  }

  @Override
  public int size() {
    return bars.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    Bar bar = bars.get(example);
    float[] planes = bar.planes();
    if (learnt && bar.drums() != null && bar.drums().steps() == RollPlanes.DRUM_STEPS) {
      vary(planes, random);
    }
    int roll = batch.offset(RollNetwork.ROLL, place);
    System.arraycopy(planes, 0, batch.floats(RollNetwork.ROLL), roll, planes.length);
    float[] condition = bar.condition().clone();
    if (learnt && random.nextDouble() < FORGOTTEN) {
      java.util.Arrays.fill(condition, 0, STYLES, 0); // so that a strange style can be asked for
    }
    int at = batch.offset(RollNetwork.CONDITION, place);
    System.arraycopy(condition, 0, batch.floats(RollNetwork.CONDITION), at, condition.length);
    batch.floats(RollNetwork.COUNTS)[place] = 1;
  }
}

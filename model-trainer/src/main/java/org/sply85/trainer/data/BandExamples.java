package org.sply85.trainer.data;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.encoding.band.BandRnnInput;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.trainer.band.BandSet;
import org.sply85.trainer.model.BandNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/** Stretches of four bars in four quarters, of which some parts may be missing. */
public final class BandExamples implements Examples {
  private final List<BandSet.Stretch> stretches;

  /** The stretches of a set that are in four quarters. */
  public BandExamples(BandSet set) {
    stretches =
        set.stretches().stream().filter(s -> s.steps().steps() == BandRnnInput.STEPS).toList();
  }

  @Override
  public int size() {
    return stretches.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    BandSet.Stretch stretch = stretches.get(example);
    float[] counts = {
      stretch.hasBass() ? 1 : 0, stretch.hasComp() ? 1 : 0, stretch.hasDrums() ? 1 : 0
    };
    System.arraycopy(counts, 0, batch.floats(BandNetwork.COUNTS), 3 * place, 3);
    float[][] inputs = stretch.inputs();
    int from = place * BandRnnInput.STEPS;
    for (int step = 0; step < BandRnnInput.STEPS; step++) {
      float[] told = BandRnnInput.of(inputs[step], counts);
      System.arraycopy(
          told, 0, batch.floats(BandNetwork.FEATURES), (from + step) * told.length, told.length);
      batch.ints(BandNetwork.BASS)[from + step] = stretch.steps().bass()[step];
      batch.ints(BandNetwork.COMP)[from + step] = stretch.steps().comp()[step];
      batch.floats(BandNetwork.FILL)[from + step] = stretch.steps().fill()[step] ? 1 : 0;
      for (int lane = 0; lane < DrumRoll.LANES; lane++) {
        batch.floats(BandNetwork.DRUMS)[(from + step) * DrumRoll.LANES + lane] =
            stretch.steps().drums()[step] >> lane & 1;
      }
    }
  }
}

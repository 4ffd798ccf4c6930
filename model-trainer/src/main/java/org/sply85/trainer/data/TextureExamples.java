package org.sply85.trainer.data;

import java.util.SplittableRandom;
import org.sply85.encoding.band.TextureWish;
import org.sply85.trainer.band.TextureSet;
import org.sply85.trainer.model.BandGanNetwork;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;

/**
 * Bars of accompaniment, each with what it could have been made for.
 *
 * @param set bars of sixteen steps
 */
public record TextureExamples(TextureSet set) implements Examples {
  @Override
  public int size() {
    return set.size();
  }

  @Override
  public void write(int example, Batch batch, int place, SplittableRandom random) {
    float[] rolls = batch.floats(BandGanNetwork.ROLL);
    int at = batch.offset(BandGanNetwork.ROLL, place);
    for (float[][] step : set.bars().get(example).roll().planes()) {
      for (float[] slot : step) {
        rolls[at++] = slot[0];
        rolls[at++] = slot[1];
      }
    }
    float[] wish = TextureWish.of(set.bars().get(example).condition());
    System.arraycopy(
        wish,
        0,
        batch.floats(BandGanNetwork.WISH),
        batch.offset(BandGanNetwork.WISH, place),
        wish.length);
  }
}

package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;

/**
 * Reads textures out of what an autoencoder writes. Its probabilities are cut where the bars
 * together get as many notes as are wanted, so a fuller bar stays fuller.
 */
final class TextureReader {
  private static final float LEAST = 0.06f; // likelihood below which nothing is struck
  private static final float SURE = 0.5f;
  private static final float HOLDS = 0.35f; // means of many bars let go too early
  private static final double SPREAD = 1.8; // means of many bars are flatter than any of them

  /**
   * Bars that were read.
   *
   * @param rolls one a bar
   * @param sure mean probability of the notes, 0..1
   */
  record Read(List<TextureRoll> rolls, double sure) {}

  private record Cell(int bar, int step, int slot, float p) {}

  private final int steps;
  private final boolean broken;

  /**
   * A reader.
   *
   * @param steps of a bar
   * @param broken whether one note at most begins at a step
   */
  TextureReader(int steps, boolean broken) {
    this.steps = steps;
    this.broken = broken;
  }

  /**
   * Reads bars.
   *
   * @param bars as the autoencoder writes them
   * @param wanted notes in a bar, on average
   */
  Read read(List<float[]> bars, double wanted) {
    List<Cell> likely = new ArrayList<>();
    for (int bar = 0; bar < bars.size(); bar++) {
      for (int step = 0; step < steps; step++) {
        likely.addAll(candidates(bars.get(bar), bar, step));
      }
    }
    likely.sort(Comparator.comparingDouble(c -> -c.p()));
    int most = (int) Math.round(wanted * bars.size());
    List<Cell> struck = likely.subList(0, Math.min(most, likely.size()));
    List<TextureRoll> rolls = new ArrayList<>();
    for (int bar = 0; bar < bars.size(); bar++) {
      rolls.add(roll(bars.get(bar), bar, struck));
    }
    double sure = struck.stream().mapToDouble(Cell::p).average().orElse(0);
    return new Read(rolls, sure);
  }

  // Of slots side by side only the likelier may be struck, unless both are sure.
  private List<Cell> candidates(float[] planes, int bar, int step) {
    List<Cell> cells = new ArrayList<>();
    for (int slot = 0; slot < TextureRoll.SLOTS; slot++) {
      float p = onset(planes, step, slot);
      float beside = Math.max(onset(planes, step, slot - 1), onset(planes, step, slot + 1));
      if (p >= LEAST && (p >= SURE || p > beside)) {
        cells.add(new Cell(bar, step, slot, p));
      }
    }
    cells.sort(Comparator.comparingDouble(c -> -c.p()));
    return broken && cells.size() > 1 ? cells.subList(0, 1) : cells;
  }

  private static float onset(float[] planes, int step, int slot) {
    return slot < 0 || slot >= TextureRoll.SLOTS ? 0 : planes[RollPlanes.texture(step, slot)];
  }

  private static double velocity(float[] planes, int step, int slot) {
    return 127 * planes[RollPlanes.texture(step, slot) + 2];
  }

  private TextureRoll roll(float[] planes, int bar, List<Cell> struck) {
    boolean[][] begins = new boolean[steps][TextureRoll.SLOTS];
    struck.stream().filter(c -> c.bar() == bar).forEach(c -> begins[c.step()][c.slot()] = true);
    double mean =
        struck.stream()
            .filter(c -> c.bar() == bar)
            .mapToDouble(c -> velocity(planes, c.step(), c.slot()))
            .average()
            .orElse(0);
    List<TextureNote> notes = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      for (int slot = 0; slot < TextureRoll.SLOTS; slot++) {
        if (begins[step][slot]) {
          int end = step + 1;
          while (end < steps
              && !begins[end][slot]
              && planes[RollPlanes.texture(end, slot) + 1] >= HOLDS) {
            end++;
          }
          double told = velocity(planes, step, slot);
          int velocity = (int) Math.round(mean + SPREAD * (told - mean));
          notes.add(new TextureNote(step, end - step, slot, Math.max(1, Math.min(127, velocity))));
        }
      }
    }
    return new TextureRoll(steps, notes);
  }
}

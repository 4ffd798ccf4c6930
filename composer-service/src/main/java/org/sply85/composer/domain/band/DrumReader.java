package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.RollPlanes;

/**
 * Reads drums out of what an autoencoder writes: the likeliest strokes, as many as are wanted and a
 * drummer of two hands and feet can play.
 */
final class DrumReader {
  private static final float LEAST = 0.08f; // likelihood below which nothing is struck
  private static final int HANDS = 2;
  private static final Set<DrumLane> CYMBALS =
      EnumSet.of(DrumLane.CLOSED_HAT, DrumLane.OPEN_HAT, DrumLane.RIDE, DrumLane.CRASH);

  /**
   * Drums that were read.
   *
   * @param roll the strokes
   * @param sure mean probability of the strokes, 0..1
   */
  record Read(DrumRoll roll, double sure) {}

  private record Cell(int step, DrumLane lane, float p, int velocity) {}

  private DrumReader() {}

  /**
   * Reads the last steps of two bars.
   *
   * @param planes as the autoencoder writes them
   * @param steps how many of the last steps
   * @param wanted strokes in them
   */
  static Read read(float[] planes, int steps, double wanted) {
    int from = RollPlanes.DRUM_STEPS - steps;
    List<Cell> likely = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      for (DrumLane lane : DrumLane.values()) {
        int at = RollPlanes.drum(from + step, lane.ordinal());
        int velocity = Math.max(1, Math.min(127, Math.round(127 * planes[at + 1])));
        if (planes[at] >= LEAST) {
          likely.add(new Cell(step, lane, planes[at], velocity));
        }
      }
    }
    likely.sort(Comparator.comparingDouble(c -> -c.p()));
    List<Cell> struck = new ArrayList<>();
    for (Cell cell : likely) {
      if (struck.size() < Math.round(wanted) && playable(cell, struck)) {
        struck.add(cell);
      }
    }
    List<DrumRoll.Stroke> strokes =
        struck.stream().map(c -> new DrumRoll.Stroke(c.step(), c.lane(), c.velocity(), 0)).toList();
    double sure = struck.stream().mapToDouble(Cell::p).average().orElse(0);
    return new Read(new DrumRoll(steps, strokes), sure);
  }

  // At a step: the kick, two hands, of these one on the cymbals, one on the snare.
  private static boolean playable(Cell cell, List<Cell> struck) {
    if (cell.lane() == DrumLane.KICK) {
      return true;
    }
    int hands = 0;
    for (Cell other : struck) {
      if (other.step() == cell.step() && other.lane() != DrumLane.KICK) {
        boolean bothCymbals = CYMBALS.contains(cell.lane()) && CYMBALS.contains(other.lane());
        if (bothCymbals || snare(cell) && snare(other)) {
          return false;
        }
        hands++;
      }
    }
    return hands < HANDS;
  }

  private static boolean snare(Cell cell) {
    return cell.lane() == DrumLane.SNARE || cell.lane() == DrumLane.RIM;
  }
}

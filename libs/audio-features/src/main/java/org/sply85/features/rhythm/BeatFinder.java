package org.sply85.features.rhythm;

import java.util.Arrays;
import java.util.List;
import org.sply85.features.BeatGrid;
import org.sply85.features.learned.Net;

/**
 * Finds beats and downbeats.
 *
 * <ol>
 *   <li>Every period at which onsets come back is followed through the piece, on the beat and off
 *       it.
 *   <li>A network weighs the readings by what happens on beats and between: onsets, changes of
 *       harmony, bars.
 *   <li>A second network says how likely each beat is a downbeat; the likeliest path through bars
 *       of three or four gives the places.
 * </ol>
 */
public final class BeatFinder {
  /** How long before the frame of strongest rise the sound begins, frames. */
  static final double EARLY_FRAMES = 1.55;

  private final Net pulse = Net.resource("pulse");
  private final Net downbeat = Net.resource("downbeat");

  /**
   * @return beats in seconds; none if nothing ever begins
   */
  public BeatGrid find(FrameCues cues) {
    List<Pulse> readings = Pulse.readings(cues, downbeat);
    if (readings.isEmpty()) {
      return new BeatGrid(new double[0], new int[0], 4);
    }
    Pulse best = readings.get(0);
    float most = Float.NEGATIVE_INFINITY;
    for (Pulse reading : readings) {
      float score = pulse.apply(reading.evidence())[0];
      if (score > most) {
        most = score;
        best = reading;
      }
    }
    return barred(cues, best.beats());
  }

  private BeatGrid barred(FrameCues cues, double[] beats) {
    double[] odds = BarEvidence.odds(cues, beats, downbeat);
    int[] places = Bars.places(odds);
    double[] seconds =
        Arrays.stream(beats)
            .map(t -> Math.max(0, t - EARLY_FRAMES) / FrameCues.FRAME_RATE)
            .toArray();
    return new BeatGrid(seconds, Arrays.copyOf(places, odds.length), places[odds.length]);
  }
}

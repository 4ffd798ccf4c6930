package org.sply85.composer.domain.band;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.BandEvent;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumLane;

/** Strokes of a kit of which only steps and lanes are known. */
final class KitEvents {
  private static final int PER_BAR = 16;
  private static final int BEAT = 4;

  private KitEvents() {}

  /** The strokes, harder on beats than between, hardest the backbeat. */
  static List<BandEvent> of(BandSteps played) {
    List<BandEvent> events = new ArrayList<>();
    for (int step = 0; step < played.steps(); step++) {
      for (DrumLane lane : DrumLane.values()) {
        if (struck(played, step, lane)) {
          events.add(new BandEvent(step, 1, lane.ordinal(), velocity(lane, step)));
        }
      }
    }
    return events;
  }

  private static int velocity(DrumLane lane, int step) {
    boolean onBeat = step % BEAT == 0;
    return switch (lane) {
      case KICK -> step % PER_BAR == 0 ? 108 : onBeat ? 100 : 92;
      case SNARE -> step % 8 == BEAT ? 108 : onBeat ? 88 : 46;
      case CLOSED_HAT, RIDE -> onBeat ? 84 : step % 2 == 0 ? 72 : 54;
      default -> onBeat ? 94 : 84;
    };
  }

  /** Whether most bars begin with the kick and have a backbeat. */
  static boolean beats(BandSteps played) {
    int bars = played.steps() / PER_BAR;
    int kicked = 0;
    int backed = 0;
    for (int bar = 0; bar < bars; bar++) {
      int at = bar * PER_BAR;
      kicked += struck(played, at, DrumLane.KICK) ? 1 : 0;
      boolean two = struck(played, at + BEAT, DrumLane.SNARE);
      boolean three = struck(played, at + 2 * BEAT, DrumLane.SNARE);
      boolean four = struck(played, at + 3 * BEAT, DrumLane.SNARE);
      backed += two || three || four ? 1 : 0;
    }
    return 2 * kicked > bars && 2 * backed > bars;
  }

  /** How near the place of its strokes a bar among drummers' comes to an energy, 0..1. */
  static double suits(BandSteps played, double energy) {
    int strokes = 0;
    for (int flags : played.drums()) {
      strokes += Integer.bitCount(flags);
    }
    double perBar = PER_BAR * strokes / (double) played.steps();
    return 1 - Math.abs(Drummers.STROKES.percentile(perBar) - energy);
  }

  private static boolean struck(BandSteps played, int step, DrumLane lane) {
    return (played.drums()[step] >> lane.ordinal() & 1) == 1;
  }
}

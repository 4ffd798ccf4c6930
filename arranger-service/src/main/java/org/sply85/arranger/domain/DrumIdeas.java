package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.sply85.contracts.song.BandEvent;
import org.sply85.contracts.song.BandIdea;
import org.sply85.encoding.band.DrumLane;
import org.sply85.style.DrumSound;
import org.sply85.style.Fill;
import org.sply85.style.Groove;
import org.sply85.style.Level;

/** Writes ideas for the drums as the style book writes its own grooves and fills. */
final class DrumIdeas {
  private static final int SOFT = 68;
  private static final int ACCENT = 100;
  private static final int BEATS = 4;
  private static final int[] FILL_STEPS = {16, 8, 4};

  private DrumIdeas() {}

  /** The idea as a groove. Single crashes are left out: where they belong the song's form says. */
  static Groove groove(BandIdea idea, Level level) {
    Map<DrumSound, String> lanes = new EnumMap<>(DrumSound.class);
    Map<DrumSound, char[]> struck = lanes(idea);
    struck
        .entrySet()
        .removeIf(
            l -> l.getKey() == DrumSound.CRASH && strokes(l.getValue()) < idea.bars() * BEATS);
    struck.forEach(
        (sound, steps) -> {
          StringJoiner bars = new StringJoiner(" ");
          for (int bar = 0; bar < idea.bars(); bar++) {
            int from = bar * idea.stepsPerBar();
            bars.add(new String(steps, from, idea.stepsPerBar()));
          }
          lanes.put(sound, bars.toString());
        });
    return new Groove(level, List.of(), "", lanes);
  }

  /**
   * The end of the idea as fills of a whole, a half and a quarter of a bar, as far as it strikes.
   */
  static List<Fill> fills(BandIdea idea) {
    List<Fill> fills = new ArrayList<>();
    int all = idea.bars() * idea.stepsPerBar();
    for (int steps : FILL_STEPS) {
      Map<DrumSound, String> lanes = new EnumMap<>(DrumSound.class);
      if (steps <= all) {
        lanes(idea)
            .forEach((sound, lane) -> lanes.put(sound, new String(lane, all - steps, steps)));
      }
      if (lanes.values().stream().anyMatch(l -> l.chars().anyMatch(c -> c != '.'))) {
        fills.add(new Fill(lanes));
      }
    }
    return fills;
  }

  private static long strokes(char[] lane) {
    return new String(lane).chars().filter(c -> c != '.').count();
  }

  private static Map<DrumSound, char[]> lanes(BandIdea idea) {
    int all = idea.bars() * idea.stepsPerBar();
    Map<DrumSound, char[]> lanes = new EnumMap<>(DrumSound.class);
    for (BandEvent event : idea.events()) {
      DrumLane lane = DrumLane.values()[event.slot()];
      char[] steps =
          lanes.computeIfAbsent(sound(lane, event.velocity()), s -> ".".repeat(all).toCharArray());
      steps[event.step()] = mark(event.velocity());
    }
    return lanes;
  }

  private static char mark(int velocity) {
    if (velocity < DrumLane.GHOST) {
      return 'o';
    }
    return velocity < SOFT ? '-' : velocity < ACCENT ? 'x' : 'X';
  }

  private static DrumSound sound(DrumLane lane, int velocity) {
    return switch (lane) {
      case KICK -> DrumSound.KICK;
      case SNARE -> DrumSound.SNARE;
      case RIM -> velocity < DrumLane.GHOST ? DrumSound.SNARE : DrumSound.RIM;
      case CLOSED_HAT -> DrumSound.HAT;
      case OPEN_HAT -> DrumSound.OPEN;
      case RIDE -> DrumSound.RIDE;
      case CRASH -> DrumSound.CRASH;
      case TOM_HIGH -> DrumSound.TOM_HIGH;
      case TOM_LOW -> DrumSound.TOM_LOW;
    };
  }
}

package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.DrumSound;
import org.sply85.style.Fill;
import org.sply85.style.Groove;
import org.sply85.style.Level;
import org.sply85.style.StepPattern;

/**
 * Plays the kit: the groove of the passage, small turns in every fourth bar, a small fill at the
 * end of every eighth, the fill of the join in the last bar, and a cymbal where a new part arrives.
 */
final class DrumPlayer {
  private static final int HIT_TICKS = 60;
  private static final Set<DrumSound> CYMBALS =
      EnumSet.of(DrumSound.HAT, DrumSound.RIDE, DrumSound.SHAKER, DrumSound.CABASA);

  private final Scene scene;
  private final List<Fill> fills;
  private final Passage passage;
  private final int steps;

  DrumPlayer(Scene scene, List<Fill> fills) {
    this.scene = scene;
    this.fills = fills;
    this.passage = scene.passage();
    this.steps = passage.meter().stepsPerBar();
  }

  /** The hits of all bars of the presence. */
  List<Note> play() {
    List<Note> notes = new ArrayList<>();
    Groove groove = scene.groove();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      notes.addAll(scene.finale(bar) ? lastHit(bar) : bar(groove, bar));
    }
    return notes;
  }

  private List<Note> lastHit(int bar) {
    int at = passage.barStart(bar);
    boolean soft = passage.level() == Level.LOW;
    DrumSound cymbal = soft ? DrumSound.RIDE : DrumSound.CRASH;
    return List.of(hit(DrumSound.KICK, at, 92), hit(cymbal, at, soft ? 66 : 94));
  }

  private List<Note> bar(Groove groove, int bar) {
    Map<DrumSound, char[]> lanes = new EnumMap<>(DrumSound.class);
    for (DrumSound sound : groove.lanes().keySet()) {
      StepPattern lane = groove.lane(sound).fitted(passage.meter());
      lanes.put(sound, plain(lane.bar(bar)));
    }
    vary(lanes, bar);
    boolean seam = bar == passage.bars() - 1;
    if (seam) {
      lastBar(lanes);
    } else if (bar % 8 == 7) {
      fill(lanes, 4, "bar" + bar);
    }
    if (crashes(bar)) {
      lane(lanes, DrumSound.CRASH)[0] = cymbal(bar);
      lane(lanes, DrumSound.KICK)[0] = 'X';
      CYMBALS.stream().filter(lanes::containsKey).forEach(s -> lanes.get(s)[0] = '.');
    }
    return hits(lanes, bar);
  }

  private char[] plain(String bar) {
    return bar.replace('_', '.').toCharArray();
  }

  private char[] lane(Map<DrumSound, char[]> lanes, DrumSound sound) {
    return lanes.computeIfAbsent(sound, s -> ".".repeat(steps).toCharArray());
  }

  // Loud where the energy arrives, long and soft where it falls.
  private char cymbal(int bar) {
    boolean falls = bar == 0 && scene.before().tail();
    return falls ? '-' : scene.passage().energy() > 0.6 ? 'X' : 'x';
  }

  private boolean crashes(int bar) {
    if (bar == 0) {
      return scene.before().crash();
    }
    boolean phrase = passage.chorus() && passage.energy() > 0.75 && bar % 8 == 0;
    return phrase && bar < passage.bars() - 1;
  }

  // Small life: in even bars a soft stroke comes or goes, in fourth bars the hat opens, the kick
  // picks up or a ghost leads on.
  private void vary(Map<DrumSound, char[]> lanes, int bar) {
    SplittableRandom random = scene.random("drums", "vary" + bar);
    int choice = random.nextInt(4);
    int step = random.nextInt(steps);
    char[] hat = lanes.get(DrumSound.HAT);
    if (bar % 2 == 1 && hat != null && random.nextInt(2) == 0) {
      hat[step] = hat[step] == '-' ? '.' : hat[step] == '.' && step % 2 == 1 ? 'o' : hat[step];
    }
    if (bar % 4 != 3 || steps < 8) {
      return;
    }
    int late = steps - 2;
    if (choice == 0 && hat != null && hat[late] != '.') {
      hat[late] = '.';
      lane(lanes, DrumSound.OPEN)[late] = 'x';
    } else if (choice == 1 && lanes.containsKey(DrumSound.KICK)) {
      lanes.get(DrumSound.KICK)[late] = '-';
    } else if (choice == 2 && lanes.containsKey(DrumSound.SNARE)) {
      char[] snare = lanes.get(DrumSound.SNARE);
      snare[steps - 1] = snare[steps - 1] == '.' ? 'o' : snare[steps - 1];
    }
  }

  private void lastBar(Map<DrumSound, char[]> lanes) {
    int half = (passage.lastHalfBarStart() - passage.lastBarStart()) / Ticks.PER_SIXTEENTH;
    if (scene.after().tail() || scene.after().stop()) {
      lanes.values().forEach(lane -> java.util.Arrays.fill(lane, half, steps, '.'));
      if (scene.after().tail()) {
        lane(lanes, DrumSound.KICK)[half] = 'x';
        lane(lanes, DrumSound.CRASH)[half] = '-';
      }
      return;
    }
    if (scene.after().fillSteps() > 0) {
      fill(lanes, scene.after().fillSteps(), "seam");
    }
  }

  private void fill(Map<DrumSound, char[]> lanes, int wanted, String place) {
    int longest = fills.stream().mapToInt(Fill::steps).filter(s -> s <= wanted).max().orElse(0);
    List<Fill> fitting = fills.stream().filter(f -> f.steps() == longest).toList();
    if (fitting.isEmpty()) {
      return;
    }
    Fill fill = fitting.get(scene.random("drums", "fill", place).nextInt(fitting.size()));
    int length = Math.min(fill.steps(), steps);
    int from = steps - length;
    lanes.values().forEach(lane -> java.util.Arrays.fill(lane, from, steps, '.'));
    fill.lanes()
        .forEach(
            (sound, lane) -> {
              String tail = lane.substring(fill.steps() - length);
              tail.getChars(0, length, lane(lanes, sound), from);
            });
  }

  private List<Note> hits(Map<DrumSound, char[]> lanes, int bar) {
    List<Note> notes = new ArrayList<>();
    lanes.forEach(
        (sound, lane) -> {
          for (int i = 0; i < lane.length; i++) {
            if (lane[i] != '.') {
              int at = passage.barStart(bar) + i * Ticks.PER_SIXTEENTH;
              notes.add(hit(sound, at, Touch.ofHit(lane[i])));
            }
          }
        });
    return notes;
  }

  private Note hit(DrumSound sound, int tick, int velocity) {
    double energy = 16 * (passage.energy() - 0.6);
    return new Note(tick, HIT_TICKS, sound.note(), Touch.velocity(velocity + energy));
  }
}

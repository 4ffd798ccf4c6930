package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.music.ChordSpan;

/**
 * What happens in the last bar of a passage on the way to the next.
 *
 * @param fillSteps length of the drum fill in sixteenths; 0 for none
 * @param crash whether a cymbal marks the arrival
 * @param riserTicks how long a reverse cymbal swells up to the arrival; 0 for none
 * @param stop whether the band falls silent for the last half bar
 * @param pickup whether the next melody begins in this bar
 * @param turnaround the chord of the last half bar that leads into the next passage
 * @param modulation whether the key changes, and the turnaround is the dominant of the new one
 * @param tail whether the band lets the last chord ring for half a bar instead of filling
 * @param ring whether parts that leave let what the next chord shares ring on into it
 * @param walkUp whether the bass climbs into the next root
 * @param nextRoot pitch class of the next bass note; -1 at the end of the song
 */
record Seam(
    int fillSteps,
    boolean crash,
    int riserTicks,
    boolean stop,
    boolean pickup,
    Optional<ChordSpan> turnaround,
    boolean modulation,
    boolean tail,
    boolean ring,
    boolean walkUp,
    int nextRoot) {
  /** The end of the song. */
  static final Seam END = bare(false, -1);

  private static Seam bare(boolean pickup, int nextRoot) {
    return new Seam(
        0, false, 0, false, pickup, Optional.empty(), false, false, false, false, nextRoot);
  }

  /** The same place in the song without any device but what the melody does by itself. */
  Seam bare() {
    return bare(pickup, nextRoot);
  }

  /** The words of {@link Arrangement.Link#devices}. */
  List<String> devices() {
    List<String> devices = new ArrayList<>();
    add(devices, fillSteps > 0, "fill");
    add(devices, crash, "crash");
    add(devices, riserTicks > 0, "riser");
    add(devices, stop, "stop");
    add(devices, pickup, "pickup");
    add(devices, turnaround.isPresent(), "turnaround");
    add(devices, modulation, "modulation");
    add(devices, tail, "tail");
    add(devices, ring, "ring");
    add(devices, walkUp, "walk-up");
    return devices;
  }

  private static void add(List<String> devices, boolean used, String name) {
    if (used) {
      devices.add(name);
    }
  }
}

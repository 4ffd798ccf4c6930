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
 * @param riser whether a reverse cymbal leads there
 * @param stop whether the band falls silent for the last half bar
 * @param pickup whether the next melody begins in this bar
 * @param turnaround the chord of the last half bar that leads into the next passage
 * @param tail whether the band lets the last chord ring for half a bar instead of filling
 * @param walkUp whether the bass climbs into the next root
 * @param nextRoot pitch class of the next bass note; -1 at the end of the song
 */
record Seam(
    int fillSteps,
    boolean crash,
    boolean riser,
    boolean stop,
    boolean pickup,
    Optional<ChordSpan> turnaround,
    boolean tail,
    boolean walkUp,
    int nextRoot) {
  /** The end of the song. */
  static final Seam END =
      new Seam(0, false, false, false, false, Optional.empty(), false, false, -1);

  /** The words of {@link Arrangement.Link#devices}. */
  List<String> devices() {
    List<String> devices = new ArrayList<>();
    add(devices, fillSteps > 0, "fill");
    add(devices, crash, "crash");
    add(devices, riser, "riser");
    add(devices, stop, "stop");
    add(devices, pickup, "pickup");
    add(devices, turnaround.isPresent(), "turnaround");
    add(devices, tail, "tail");
    add(devices, walkUp, "walk-up");
    return devices;
  }

  private static void add(List<String> devices, boolean used, String name) {
    if (used) {
      devices.add(name);
    }
  }
}

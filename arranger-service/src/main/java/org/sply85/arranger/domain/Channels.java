package org.sply85.arranger.domain;

import java.util.HashMap;
import java.util.Map;
import org.sply85.music.Track;

/** Hands out MIDI channels, all but the drums', and track names that no other track has. */
final class Channels {
  private final Map<String, Integer> names = new HashMap<>();
  private int next;

  /**
   * The next free channel.
   *
   * @throws IllegalStateException if all sixteen are taken
   */
  int next() {
    int channel = next == Track.DRUM_CHANNEL ? ++next : next;
    if (channel > 15) {
      throw new IllegalStateException("a band has at most 15 pitched tracks, was one more");
    }
    next++;
    return channel;
  }

  /** The name, numbered if it was handed out before. */
  String named(String name) {
    int count = names.merge(name, 1, Integer::sum);
    return count == 1 ? name : name.substring(0, name.length() - 1) + " " + count + ")";
  }
}

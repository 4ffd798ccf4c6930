package org.sply85.contracts.song;

import java.util.List;

/**
 * A short musical thought that the song's melodies grow from.
 *
 * @param id like {@code chorus}
 * @param onsets in ticks from the motif's start
 * @param durations in ticks, one per onset
 * @param degrees scale steps from the tonic, one per onset: 0 = tonic, 7 = the tonic above
 */
public record Motif(
    String id, List<Integer> onsets, List<Integer> durations, List<Integer> degrees) {
  public Motif {
    onsets = List.copyOf(onsets);
    durations = List.copyOf(durations);
    degrees = List.copyOf(degrees);
    if (onsets.size() != durations.size() || onsets.size() != degrees.size()) {
      throw new IllegalArgumentException(
          "onsets, durations and degrees must be as many, were %d, %d, %d"
              .formatted(onsets.size(), durations.size(), degrees.size()));
    }
  }
}

package org.sply85.features;

/**
 * Beats and bars.
 *
 * @param beats {@code [beat]}, seconds, ascending
 * @param positions {@code [beat]}, place in the bar, 0 = downbeat
 * @param beatsPerBar 2..12
 */
public record BeatGrid(double[] beats, int[] positions, int beatsPerBar) {
  public BeatGrid {
    if (beats.length != positions.length) {
      throw new IllegalArgumentException(
          "every beat must have a position, were %d and %d"
              .formatted(beats.length, positions.length));
    }
  }

  /** The beats that begin bars, seconds. */
  public double[] downbeats() {
    return java.util.stream.IntStream.range(0, beats.length)
        .filter(i -> positions[i] == 0)
        .mapToDouble(i -> beats[i])
        .toArray();
  }

  /** Median tempo, beats per minute; 0 if there are fewer than two beats. */
  public double tempoBpm() {
    if (beats.length < 2) {
      return 0;
    }
    // Over several beats at once, single beats' rounding evens out.
    int step = Math.min(8, beats.length - 1);
    double[] spans = new double[beats.length - step];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = (beats[i + step] - beats[i]) / step;
    }
    java.util.Arrays.sort(spans);
    return 60 / spans[spans.length / 2];
  }
}

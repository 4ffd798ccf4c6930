package org.sply85.statistics;

import java.util.Map;
import java.util.stream.IntStream;

/** Features of bars, and of how they resemble each other. */
final class BarMeasures {
  private static final int WINDOW = 4;
  private static final int ENOUGH_NOTES = 10;
  private static final double NEAR_REPEAT = 0.7;

  private final BarGrid grid;
  private final int[] sung;

  private BarMeasures(BarGrid grid) {
    this.grid = grid;
    sung = IntStream.range(0, grid.bars()).filter(b -> grid.onsets(b) != 0).toArray();
  }

  static void measure(BarGrid grid, Map<Feature, Double> values) {
    BarMeasures bars = new BarMeasures(grid);
    if (bars.sung.length > 0) {
      bars.measureDensity(values);
      bars.measurePitchClasses(values);
      bars.measureRepeats(values);
      values.put(Feature.GROOVE_SIMILARITY, bars.grooveSimilarity());
      values.put(Feature.WINDOW_REPEAT_SHARE, bars.windowRepeats());
    }
  }

  private void measureDensity(Map<Feature, Double> values) {
    double perBar = (double) grid.notes(0, grid.bars()) / sung.length;
    values.put(Feature.NOTES_PER_BAR, perBar);
    values.put(Feature.ONSETS_PER_BEAT, perBar / grid.beatsPerBar());
    values.put(Feature.EMPTY_BAR_SHARE, 1 - (double) sung.length / grid.bars());
  }

  private void measurePitchClasses(Map<Feature, Double> values) {
    double entropy = 0;
    double used = 0;
    for (int bar : sung) {
      int[] counts = pitchClasses(bar, 1);
      entropy += Figures.entropyBits(counts);
      used += IntStream.of(counts).filter(c -> c > 0).count();
    }
    values.put(Feature.PITCH_ENTROPY_BAR, entropy / sung.length);
    values.put(Feature.PITCH_CLASSES_PER_BAR, used / sung.length);
    double four =
        IntStream.rangeClosed(0, grid.bars() - WINDOW)
            .mapToDouble(bar -> Figures.entropyBits(pitchClasses(bar, WINDOW)))
            .filter(e -> !Double.isNaN(e))
            .average()
            .orElse(Double.NaN);
    values.put(Feature.PITCH_ENTROPY_FOUR_BARS, four);
  }

  private int[] pitchClasses(int startBar, int length) {
    int[] counts = new int[12];
    for (int bar = startBar; bar < startBar + length; bar++) {
      for (int pitch : grid.pitches(bar)) {
        if (pitch > 0) {
          counts[pitch % 12]++;
        }
      }
    }
    return counts;
  }

  private void measureRepeats(Map<Feature, Double> values) {
    int newRhythms = 0;
    int newPitches = 0;
    for (int i = 0; i < sung.length; i++) {
      int bar = sung[i];
      IntStream earlier = IntStream.range(0, i);
      IntStream before = IntStream.range(0, i);
      newRhythms += earlier.noneMatch(j -> grid.onsets(sung[j]) == grid.onsets(bar)) ? 1 : 0;
      newPitches += before.noneMatch(j -> grid.samePitches(sung[j], bar)) ? 1 : 0;
    }
    values.put(Feature.DISTINCT_RHYTHM_BARS, (double) newRhythms);
    values.put(Feature.DISTINCT_PITCH_BARS, (double) newPitches);
    values.put(Feature.RHYTHM_REPEAT_SHARE, 1 - (double) newRhythms / sung.length);
    values.put(Feature.PITCH_REPEAT_SHARE, 1 - (double) newPitches / sung.length);
  }

  private double grooveSimilarity() {
    double differing = 0;
    int pairs = 0;
    for (int i = 0; i < sung.length; i++) {
      for (int j = 0; j < i; j++) {
        differing += Long.bitCount(grid.onsets(sung[i]) ^ grid.onsets(sung[j]));
        pairs++;
      }
    }
    return pairs == 0 ? Double.NaN : 1 - differing / pairs / grid.steps();
  }

  private double windowRepeats() {
    int[] windows =
        IntStream.rangeClosed(0, grid.bars() - WINDOW)
            .filter(bar -> grid.notes(bar, WINDOW) >= ENOUGH_NOTES)
            .toArray();
    long repeated =
        IntStream.of(windows)
            .filter(
                w -> IntStream.of(windows).anyMatch(v -> Math.abs(v - w) >= WINDOW && near(v, w)))
            .count();
    return windows.length == 0 ? Double.NaN : (double) repeated / windows.length;
  }

  private boolean near(int a, int b) {
    int both = grid.notes(a, WINDOW) + grid.notes(b, WINDOW);
    return 2.0 * grid.commonNotes(a, grid, b, WINDOW) / both >= NEAR_REPEAT;
  }
}

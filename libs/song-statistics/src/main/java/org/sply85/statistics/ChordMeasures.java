package org.sply85.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;

/** Features of the chords. */
final class ChordMeasures {
  private static final int WINDOW_BARS = 4;

  private ChordMeasures() {}

  static void measure(Passage passage, ChordGrid grid, Map<Feature, Double> values) {
    List<Chord> spans = passage.chords().stream().map(ChordSpan::chord).toList();
    if (spans.isEmpty()) {
      return;
    }
    List<Chord> chords = changes(spans);
    values.put(Feature.CHORD_CHANGES_PER_BAR, (double) chords.size() / passage.bars());
    values.put(Feature.CHORD_ENTROPY, entropy(spans));
    values.put(Feature.CHORD_COVERAGE, (double) new HashSet<>(spans).size());
    values.put(Feature.DIATONIC_CHORD_SHARE, diatonic(spans, passage.key()));
    values.put(Feature.CHORD_DISTANCE, distance(chords));
    values.put(Feature.PROGRESSION_VARIETY, variety(chords));
    int half = Math.max(1, passage.meter().stepsPerBar() / 2);
    values.put(Feature.LOOP_IDENTITY, loopIdentity(grid, half));
    values.put(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, distinct(grid, half));
  }

  private static List<Chord> changes(List<Chord> spans) {
    List<Chord> chords = new ArrayList<>();
    for (Chord chord : spans) {
      if (chords.isEmpty() || !chords.get(chords.size() - 1).equals(chord)) {
        chords.add(chord);
      }
    }
    return chords;
  }

  private static double entropy(List<Chord> chords) {
    Map<String, Integer> counts = new TreeMap<>();
    chords.forEach(c -> counts.merge(c.toString(), 1, Integer::sum));
    return Figures.entropyNats(counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private static double diatonic(List<Chord> chords, Key key) {
    long inside =
        chords.stream()
            .filter(
                chord -> {
                  boolean[] tones = pitchClasses(chord);
                  return IntStream.range(0, 12).allMatch(p -> !tones[p] || key.contains(p));
                })
            .count();
    return (double) inside / chords.size();
  }

  private static double distance(List<Chord> chords) {
    double sum = 0;
    for (int i = 1; i < chords.size(); i++) {
      sum += Figures.tonalDistance(pitchClasses(chords.get(i - 1)), pitchClasses(chords.get(i)));
    }
    return sum / (chords.size() - 1); // NaN for a single chord: there is no distance
  }

  private static double variety(List<Chord> chords) {
    Set<List<Chord>> different = new HashSet<>();
    int all = Math.max(0, chords.size() - 2);
    for (int i = 0; i < all; i++) {
      different.add(chords.subList(i, i + 3));
    }
    return (double) different.size() / all;
  }

  private static double loopIdentity(ChordGrid grid, int half) {
    int lag = 2 * WINDOW_BARS * half;
    int same = 0;
    int all = 0;
    for (int step = 0; step + lag < grid.steps(); step += half) {
      same += grid.sameCore(step, grid, step + lag) ? 1 : 0;
      all++;
    }
    return (double) same / all;
  }

  private static double distinct(ChordGrid grid, int half) {
    int window = 2 * WINDOW_BARS * half;
    double different = 0;
    int windows = 0;
    for (int start = 0; start + window <= grid.steps(); start += window) {
      Set<Integer> cores = new HashSet<>();
      for (int step = start; step < start + window; step += half) {
        cores.add(grid.core(step));
      }
      cores.remove(-1);
      different += cores.size();
      windows++;
    }
    return different / windows;
  }

  /** The chord's pitch classes, its bass included. */
  static boolean[] pitchClasses(Chord chord) {
    boolean[] tones = new boolean[12];
    for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
      tones[pitchClass] = chord.contains(pitchClass);
    }
    return tones;
  }
}

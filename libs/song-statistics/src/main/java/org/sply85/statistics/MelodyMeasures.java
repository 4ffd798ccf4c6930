package org.sply85.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Features of the notes and of the moves between them. */
final class MelodyMeasures {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private MelodyMeasures() {}

  static void measure(Passage passage, Map<Feature, Double> values) {
    List<Note> melody = passage.melody();
    if (melody.isEmpty()) {
      return;
    }
    double[] sorted = melody.stream().mapToDouble(Note::pitch).sorted().toArray();
    double mean = melody.stream().mapToInt(Note::pitch).average().orElseThrow();
    long inScale = melody.stream().filter(n -> passage.key().contains(n.pitch())).count();
    double range = Figures.quantile(sorted, HIGH) - Figures.quantile(sorted, LOW);
    values.put(Feature.RANGE_SEMITONES, range);
    values.put(Feature.MEAN_PITCH, mean);
    values.put(Feature.IN_SCALE_SHARE, (double) inScale / melody.size());
    measureOnsets(melody, passage.meter(), values);
    if (melody.size() > 1) {
      values.put(Feature.STEP_SHARE, share(melody, size -> size == 1 || size == 2));
      values.put(Feature.REPEAT_SHARE, share(melody, size -> size == 0));
      values.put(Feature.LEAP_SHARE, share(melody, size -> size > 4));
      values.put(Feature.BIG_LEAP_SHARE, share(melody, size -> size > 7));
      values.put(Feature.OCTAVE_LEAP_SHARE, share(melody, size -> size > 12));
    }
  }

  private static double share(List<Note> melody, IntPredicate size) {
    int hits = 0;
    for (int i = 1; i < melody.size(); i++) {
      int interval = Math.abs(melody.get(i).pitch() - melody.get(i - 1).pitch());
      hits += size.test(interval) ? 1 : 0;
    }
    return (double) hits / (melody.size() - 1);
  }

  private static void measureOnsets(List<Note> melody, Meter meter, Map<Feature, Double> values) {
    int beat = meter.beatTicks() / Ticks.PER_SIXTEENTH;
    int eighth = 0;
    int sixteenth = 0;
    int onBeat = 0;
    for (Note note : melody) {
      int step = Math.floorMod(BarGrid.step(note.tick()), beat);
      onBeat += step == 0 ? 1 : 0;
      eighth += step != 0 && step % 2 == 0 ? 1 : 0;
      sixteenth += step % 2;
    }
    values.put(Feature.OFF_EIGHTH_SHARE, (double) eighth / melody.size());
    values.put(Feature.OFF_SIXTEENTH_SHARE, (double) sixteenth / melody.size());
    values.put(Feature.OFF_BEAT_SHARE, 1 - (double) onBeat / melody.size());
  }
}

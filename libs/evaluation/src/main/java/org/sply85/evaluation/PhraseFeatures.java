package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Measures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;

/**
 * Describes phrases of four bars by about forty figures, for classifiers: what {@link Measures}
 * measures, and how the onsets and the line run. Neither register nor velocity nor the length of
 * notes is among them: those of the real songs are those of a transcription, and would tell the
 * corpora apart and not the music.
 */
public final class PhraseFeatures {
  /** Length of the phrases that are described. */
  public static final int BARS = 4;

  private static final int FEWEST_NOTES = 8;
  private static final Set<Feature> LEFT_OUT =
      EnumSet.of(
          Feature.MEAN_PITCH,
          Feature.LOOP_IDENTITY, // these need more than four bars
          Feature.WINDOW_REPEAT_SHARE,
          Feature.DISTINCT_RHYTHM_BARS, // the shares say the same
          Feature.DISTINCT_PITCH_BARS,
          Feature.ONSETS_PER_BEAT,
          Feature.OCTAVE_LEAP_SHARE);

  private static final Set<Feature> RHYTHM =
      EnumSet.of(
          Feature.NOTES_PER_BAR,
          Feature.EMPTY_BAR_SHARE,
          Feature.OFF_EIGHTH_SHARE,
          Feature.OFF_SIXTEENTH_SHARE,
          Feature.OFF_BEAT_SHARE,
          Feature.GROOVE_SIMILARITY,
          Feature.RHYTHM_REPEAT_SHARE);

  private PhraseFeatures() {}

  /** What a feature hears. */
  public enum Aspect {
    RHYTHM,
    LINE,
    MELODY_ON_CHORDS,
    CHORDS;

    /** The word for it, as pages show it. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /** The aspect that the feature of that name hears. */
  public static Aspect aspect(String name) {
    for (Feature feature : Feature.values()) {
      if (feature.name().equals(name)) {
        return switch (feature.subject()) {
          case BOTH -> Aspect.MELODY_ON_CHORDS;
          case CHORDS -> Aspect.CHORDS;
          default -> RHYTHM.contains(feature) ? Aspect.RHYTHM : Aspect.LINE;
        };
      }
    }
    boolean onset = name.startsWith("GAP") || name.contains("ONSET") || name.startsWith("DOWNBEAT");
    return onset ? Aspect.RHYTHM : Aspect.LINE;
  }

  /** The same examples with the features of one aspect alone. */
  public static List<Example> only(Aspect aspect, List<Example> examples) {
    return examples.stream()
        .map(
            e -> {
              Map<String, Double> kept = new TreeMap<>(e.features());
              kept.keySet().removeIf(name -> aspect(name) != aspect);
              return new Example(e.song(), e.real(), kept);
            })
        .toList();
  }

  /**
   * The four-bar stretches of a song's sung phrases, each different one once; stretches of fewer
   * than eight notes are left out.
   */
  public static List<Example> examples(LeadSheet song, boolean real) {
    List<Example> examples = new ArrayList<>();
    Set<List<Double>> seen = new HashSet<>();
    for (PhraseMark phrase : song.phrases()) {
      for (int bar = 0; phrase.sung() && bar + BARS <= phrase.bars(); bar += BARS) {
        if (phrase.startBar() + bar + BARS <= song.whole().bars()) {
          Passage passage = song.whole().slice(phrase.startBar() + bar, BARS);
          if (passage.melody().size() >= FEWEST_NOTES) {
            Map<String, Double> features = of(passage);
            if (seen.add(List.copyOf(features.values()))) {
              examples.add(new Example(song.id(), real, features));
            }
          }
        }
      }
    }
    return examples;
  }

  /** The figures of one passage of at least eight notes, by name. */
  public static Map<String, Double> of(Passage passage) {
    Map<String, Double> features = new TreeMap<>();
    Measures.of(passage)
        .values()
        .forEach(
            (feature, value) -> {
              if (!LEFT_OUT.contains(feature)) {
                features.put(feature.name(), value);
              }
            });
    addOnsets(passage, features);
    addLine(passage, features);
    return features;
  }

  private static void addOnsets(Passage passage, Map<String, Double> features) {
    List<Note> melody = passage.melody();
    double[] gaps = new double[melody.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (double) (melody.get(i + 1).tick() - melody.get(i).tick()) / Ticks.PER_SIXTEENTH;
    }
    double mean = Arrays.stream(gaps).average().orElseThrow();
    features.put("GAP_MEAN", mean);
    features.put("GAP_DEVIATION", deviation(gaps, mean));
    features.put("GAP_LONGEST", Arrays.stream(gaps).max().orElseThrow());
    features.put("GAP_KINDS", (double) Arrays.stream(gaps).distinct().count());
    features.put("GAP_SAME_SHARE", sameShare(gaps));
    int bar = passage.meter().barTicks();
    features.put("FIRST_ONSET", (double) melody.get(0).tick() / bar);
    features.put("LAST_ONSET", (double) melody.get(melody.size() - 1).tick() / bar);
    features.put(
        "DOWNBEAT_SHARE",
        (double)
                melody.stream()
                    .filter(n -> n.tick() % bar < Ticks.PER_SIXTEENTH / 2)
                    .map(n -> n.tick() / bar)
                    .distinct()
                    .count()
            / BARS);
  }

  private static double sameShare(double[] gaps) {
    int same = 0;
    for (int i = 1; i < gaps.length; i++) {
      same += gaps[i] == gaps[i - 1] ? 1 : 0;
    }
    return (double) same / (gaps.length - 1);
  }

  private static double deviation(double[] values, double mean) {
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }

  private static void addLine(Passage passage, Map<String, Double> features) {
    double[] pitches = passage.melody().stream().mapToDouble(Note::pitch).toArray();
    double mean = Arrays.stream(pitches).average().orElseThrow();
    features.put("PITCH_DEVIATION", deviation(pitches, mean));
    features.put("PITCH_KINDS", (double) Arrays.stream(pitches).distinct().count());
    int half = pitches.length / 2;
    double early = Arrays.stream(pitches, 0, half).average().orElseThrow();
    double late = Arrays.stream(pitches, half, pitches.length).average().orElseThrow();
    features.put("LINE_FALL", early - late);
    double size = 0;
    int turns = 0;
    double before = 0;
    for (int i = 1; i < pitches.length; i++) {
      double move = pitches[i] - pitches[i - 1];
      size += Math.abs(move);
      turns += move * before < 0 ? 1 : 0;
      before = move == 0 ? before : move;
    }
    features.put("INTERVAL_MEAN", size / (pitches.length - 1));
    features.put("TURN_SHARE", (double) turns / (pitches.length - 1));
    int last = Math.floorMod((int) pitches[pitches.length - 1] - passage.key().tonic(), 12);
    features.put("ENDS_ON_TONIC", last == 0 ? 1.0 : 0.0);
    features.put("ENDS_IN_TONIC_TRIAD", Set.of(0, 3, 4, 7).contains(last) ? 1.0 : 0.0);
  }
}

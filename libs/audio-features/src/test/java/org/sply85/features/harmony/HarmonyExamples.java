package org.sply85.features.harmony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.features.LabelledSpan;
import org.sply85.features.learned.Net;
import org.sply85.features.learned.NetTrainer.Example;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.music.Quality;

/** What the networks of harmony learn from. */
public final class HarmonyExamples {
  private static final int QUALITIES = ChordFinder.QUALITIES.size();

  private HarmonyExamples() {}

  /** A song: its profiles; as the target the state of each beat (-1 if unsure), then the key. */
  public static Example song(PitchProfiles profiles, List<LabelledSpan> truth, Key key) {
    int beats = profiles.rows().length;
    float[] target = new float[beats + 1];
    for (int i = 0; i < beats; i++) {
      double middle = (profiles.edges()[i] + profiles.edges()[i + 1]) / 2;
      target[i] = profiles.levels()[i] > -40 ? state(truth, middle) : -1;
    }
    target[beats] = key.tonic() * 2 + (key.mode() == Mode.MAJOR ? 0 : 1);
    return new Example(profiles.rows(), target);
  }

  /** Each beat of a song whose chord is one of those told apart. */
  public static List<Example> chords(Example song) {
    List<Example> examples = new ArrayList<>();
    PitchProfiles profiles = profiles(song);
    for (int i = 0; i < song.rows().length; i++) {
      if (song.target()[i] >= 0) {
        float[] target = new float[12 * QUALITIES];
        target[(int) song.target()[i]] = 1;
        examples.add(new Example(ChordFinder.inputs(profiles, i), target));
      }
    }
    return examples;
  }

  /** The key of a song, to be found in all of it and in halves. */
  public static List<Example> keys(Example song, Net chords) {
    int beats = song.rows().length;
    List<Example> examples = new ArrayList<>();
    for (int[] part : new int[][] {{0, beats}, {0, beats / 2}, {beats / 4, 3 * beats / 4}}) {
      float[][] rows = Arrays.copyOfRange(song.rows(), part[0], part[1]);
      PitchProfiles profiles = profiles(new Example(rows, song.target()));
      float[] target = new float[24];
      target[(int) song.target()[song.target().length - 1]] = 1;
      examples.add(
          new Example(KeyFinder.inputs(profiles, ChordFinder.odds(profiles, chords)), target));
    }
    return examples;
  }

  private static PitchProfiles profiles(Example song) {
    int beats = song.rows().length;
    double[] edges = new double[beats + 1];
    Arrays.setAll(edges, i -> i);
    return new PitchProfiles(edges, song.rows(), new double[beats]);
  }

  private static int state(List<LabelledSpan> spans, double seconds) {
    for (LabelledSpan span : spans) {
      if (seconds >= span.start() && seconds < span.end() && !span.label().equals("N")) {
        try {
          Chord chord = Chord.parse(span.label());
          int quality = ChordFinder.QUALITIES.indexOf(simple(chord.quality()));
          return quality < 0 ? -1 : chord.root() * QUALITIES + quality;
        } catch (IllegalArgumentException e) {
          return -1;
        }
      }
    }
    return -1;
  }

  private static Quality simple(Quality quality) {
    return switch (quality) {
      case ADD9, MAJ6 -> Quality.MAJ;
      case MINADD9, MIN6, MINMAJ7 -> Quality.MIN;
      case DOM9, DOM13, DOM7B9 -> Quality.DOM7;
      case MAJ9 -> Quality.MAJ7;
      case MIN9 -> Quality.MIN7;
      case SUS4_7 -> Quality.SUS4;
      case DIM7, HDIM7 -> Quality.DIM;
      default -> quality;
    };
  }
}

package org.sply85.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sply85.features.Analysis.Instrument;
import org.sply85.features.rhythm.FrameCues;
import org.sply85.features.spectral.HarmonicPercussive;
import org.sply85.features.spectral.Pyin;
import org.sply85.features.spectral.SpectralFeatures;

/**
 * A rough guess at what plays, by rules: drums where much strikes without pitch, a bass where there
 * is much below 130 Hz, sustained sounds against struck and plucked ones by how levels fall after
 * onsets, a voice where somebody sings.
 */
final class InstrumentGuess {
  private static final double BASS_HERTZ = 130;
  private static final double LEAST = 0.2;

  private InstrumentGuess() {}

  static List<Instrument> of(SpectralFeatures features, Pyin.Voice voice) {
    double[] sums = new double[3]; // everything, what strikes, what is low
    int bass = (int) (BASS_HERTZ / features.spectrogram().hertz(1));
    HarmonicPercussive.part(
        features.spectrogram(),
        (t, harmonic, percussive) -> {
          for (int k = 1; k < harmonic.length; k++) {
            double all = (double) harmonic[k] + percussive[k];
            sums[0] += all;
            sums[1] += percussive[k];
            sums[2] += k <= bass ? harmonic[k] : 0;
          }
        });
    double total = Math.max(1e-9, sums[0]);
    double struck = struck(features.matrix("rms"));
    double sung =
        org.sply85.features.melody.SingingFinder.find(voice, FrameCues.FRAME_RATE).stream()
                .mapToDouble(s -> s.end() - s.start())
                .sum()
            / (features.spectrogram().frames() / FrameCues.FRAME_RATE);
    List<Instrument> found = new ArrayList<>();
    add(found, "drums", (sums[1] / total - 0.25) / 0.25);
    add(found, "bass", (sums[2] / total - 0.03) / 0.12);
    add(found, "keys, guitar or other struck strings", struck);
    add(found, "strings, winds, organ or pads", 1 - struck);
    add(found, "voice", sung / 0.5);
    found.sort(Comparator.comparingDouble(i -> -i.share()));
    return found;
  }

  private static void add(List<Instrument> found, String name, double sureness) {
    double share = Math.max(0, Math.min(1, sureness));
    if (share >= LEAST) {
      found.add(new Instrument(name, share));
    }
  }

  /** 1 where levels only ever fall between onsets, 0 where they hold. */
  private static double struck(float[][] rms) {
    double falls = 0;
    double rises = 0;
    for (int t = 1; t < rms.length; t++) {
      double change = Math.log((1e-4 + rms[t][0]) / (1e-4 + rms[t - 1][0]));
      if (change < 0) {
        falls++;
      } else {
        rises++;
      }
    }
    return Math.max(0, Math.min(1, (falls / Math.max(1, falls + rises) - 0.5) / 0.2));
  }
}

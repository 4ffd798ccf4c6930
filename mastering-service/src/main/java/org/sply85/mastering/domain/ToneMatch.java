package org.sply85.mastering.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Equalizer;
import org.sply85.audio.loudness.OctaveSpectrum;

/**
 * Leads a song's long-term spectrum halfway to its style's, by a bell on each octave. Where the
 * song has nothing (no bass, say), nothing is pulled up.
 */
final class ToneMatch {
  private static final double SHARE = 0.5;
  private static final double OCTAVE_Q = 1.41;
  // An octave this far below its aim is absent, not weak.
  private static final double ABSENT_DB = 18;

  private final Map<Double, Double> aim;
  private final double mostDb;

  /**
   * @param aim dB by centre of the octave, Hz; only differences matter
   * @param mostDb the most any band is turned
   */
  ToneMatch(Map<Double, Double> aim, double mostDb) {
    this.aim = aim;
    this.mostDb = mostDb;
  }

  /** The correction for a sound. */
  Equalizer equalizer(AudioBuffer sound) {
    List<Biquad> bands = new ArrayList<>();
    gainsDb(OctaveSpectrum.of(sound))
        .forEach(
            (hertz, gainDb) -> {
              if (hertz < 0.45 * sound.sampleRate()) {
                bands.add(Biquad.peak(hertz, gainDb, OCTAVE_Q, sound.sampleRate()));
              }
            });
    return new Equalizer(bands);
  }

  /** The gain of each octave, dB, by its centre. */
  Map<Double, Double> gainsDb(OctaveSpectrum spectrum) {
    Map<Double, Double> missing = new TreeMap<>();
    aim.forEach((hertz, level) -> missing.put(hertz, level - spectrum.levelDb(hertz)));
    // The octaves from 125 Hz to 4 kHz carry the song; they say what is level.
    double level =
        missing.entrySet().stream()
            .filter(e -> e.getKey() >= 125 && e.getKey() <= 4000)
            .mapToDouble(Map.Entry::getValue)
            .filter(Double::isFinite)
            .sorted()
            .skip(1)
            .limit(4)
            .average()
            .orElse(0);
    missing.replaceAll(
        (hertz, db) -> {
          double gain = db - level;
          return gain > ABSENT_DB ? 0 : Math.max(-mostDb, Math.min(mostDb, gain * SHARE));
        });
    return missing;
  }
}

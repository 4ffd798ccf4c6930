package org.sply85.features;

import java.util.List;
import java.util.Optional;

/**
 * What a song holds. Times are seconds from its start.
 *
 * @param seconds length
 * @param tempoBpm median tempo, beats per minute; 0 if there is no beat
 * @param tempoCurve tempo at each beat, over the four beats around it
 * @param grid beats and bars
 * @param meter as {@code "4/4"}
 * @param key as {@code "F# minor"}
 * @param tuningCents how far A lies from 440 Hz, -50..50
 * @param chords in order, without gaps, in Harte's syntax; {@code N} where there is none
 * @param sections in order, without gaps, by function
 * @param melody the predominant pitch where there is one
 * @param onsets where something begins
 * @param vocals where somebody sings
 * @param loudness of a sound; empty for notes
 * @param instruments the loudest or busiest first
 */
public record Analysis(
    double seconds,
    double tempoBpm,
    List<Tempo> tempoCurve,
    BeatGrid grid,
    String meter,
    String key,
    double tuningCents,
    List<LabelledSpan> chords,
    List<LabelledSpan> sections,
    List<Pitch> melody,
    double[] onsets,
    List<Singing> vocals,
    Optional<Loudness> loudness,
    List<Instrument> instruments) {
  public Analysis {
    tempoCurve = List.copyOf(tempoCurve);
    chords = List.copyOf(chords);
    sections = List.copyOf(sections);
    melody = List.copyOf(melody);
    vocals = List.copyOf(vocals);
    instruments = List.copyOf(instruments);
  }

  /** Tempo at a time. */
  public record Tempo(double time, double bpm) {
    /** The curve of a grid: at each beat over up to two beats before and after. */
    public static List<Tempo> curve(BeatGrid grid) {
      double[] b = grid.beats();
      List<Tempo> curve = new java.util.ArrayList<>();
      for (int i = 0; i < b.length && b.length > 1; i++) {
        int from = Math.max(0, i - 2);
        int to = Math.min(b.length - 1, i + 2);
        curve.add(new Tempo(b[i], 60 * (to - from) / (b[to] - b[from])));
      }
      return curve;
    }
  }

  /** Pitch at a time, Hz. */
  public record Pitch(double time, double hz) {}

  /**
   * A stretch of singing.
   *
   * @param register {@code low} below G3, {@code high} above F#4, else {@code middle}
   */
  public record Singing(double start, double end, String register) {
    /** The register that a pitch lies in. */
    public static String register(double hertz) {
      return hertz < 196 ? "low" : hertz > 370 ? "high" : "middle";
    }
  }

  /**
   * Loudness of a sound.
   *
   * @param integratedLufs programme loudness (ITU-R BS.1770-4); empty for silence
   * @param rangeLu loudness range (EBU Tech 3342)
   * @param curve short-term loudness, LUFS, every second from the third on; -70 and below is -70
   */
  public record Loudness(Optional<Double> integratedLufs, double rangeLu, double[] curve) {}

  /**
   * An instrument.
   *
   * @param name of a track, or what is guessed
   * @param share of the notes' time; of a guess how sure it is; 0..1
   */
  public record Instrument(String name, double share) {}
}

package org.sply85.contracts.track;

import java.util.List;
import java.util.UUID;

/**
 * What the index of the corpus holds of a track.
 *
 * @param trackId the track's id
 * @param name what the user calls it
 * @param sha256 of the original, 64 hex digits
 * @param format wav, aiff, flac, mp3, ogg or midi
 * @param figures what it measures
 */
public record TrackSummary(
    UUID trackId, String name, String sha256, String format, TrackFigures figures) {
  /**
   * What a track measures. Figures that notes do not have are 0, and their lists empty.
   *
   * @param seconds length
   * @param tempoBpm median tempo in beats a minute; 0 if there is no beat
   * @param meter as {@code 4/4}
   * @param key as {@code F# minor}
   * @param swing where the second eighth of a beat falls, share of the beat: 0.5 straight, 0.67
   *     swung
   * @param onsetsPerSecond where something begins
   * @param brightnessHz median spectral centroid of a recording
   * @param loudnessLufs integrated loudness of a recording
   * @param rangeLu loudness range of a recording
   * @param energy how loud, and of notes how busy and strong, each sixteenth of the track is: 0..1
   *     from its calmest to its strongest
   * @param tone level of each third of an octave from 50 Hz to 10 kHz against their mean, dB; of
   *     recordings
   * @param timbre mean and spread of the first MFCCs; of recordings
   * @param sections functions in order, with lengths in beats
   */
  public record TrackFigures(
      double seconds,
      double tempoBpm,
      String meter,
      String key,
      double swing,
      double onsetsPerSecond,
      double brightnessHz,
      double loudnessLufs,
      double rangeLu,
      List<Double> energy,
      List<Double> tone,
      List<Double> timbre,
      List<Section> sections) {
    public TrackFigures {
      energy = List.copyOf(energy);
      tone = List.copyOf(tone);
      timbre = List.copyOf(timbre);
      sections = List.copyOf(sections);
    }
  }

  /**
   * A section.
   *
   * @param role its function: intro, verse, chorus, ...
   * @param beats length
   */
  public record Section(String role, double beats) {}
}

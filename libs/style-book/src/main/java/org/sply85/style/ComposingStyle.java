package org.sply85.style;

import java.util.List;
import java.util.Map;

/**
 * How songs of a style are composed. Maps by role hold an entry {@code any} for roles they do not
 * name; all numbers in them are weights.
 *
 * @param name the style's name in the style book
 * @param forms the forms it takes
 * @param barsPerChord by role: how long a chord of the loop lasts, in bars
 * @param colours by function (major, minor, dominant, diminished): qualities in Harte's words
 * @param secondaryDominants share of progressions that get one, 0..1
 * @param borrowed share of progressions with a chord of the parallel mode, 0..1
 * @param inversions chance that a chord takes another tone than its root to the bass where the bass
 *     then moves by step, 0..1
 * @param keyLift chance that the last chorus rises by one or two semitones, 0..1
 * @param scales by mode: ionian, aeolian, dorian, harmonic or blues
 * @param pentatonic how much the melody leans to the five-tone scale, 0..1
 * @param lines by role: families of melodic rhythms
 * @param phraseForms by role: period, sentence, aaba or aab
 */
public record ComposingStyle(
    String name,
    List<SongForm> forms,
    Map<String, Map<Double, Double>> barsPerChord,
    Map<String, Map<String, Double>> colours,
    double secondaryDominants,
    double borrowed,
    double inversions,
    double keyLift,
    Map<String, String> scales,
    double pentatonic,
    Map<String, Map<String, Double>> lines,
    Map<String, Map<String, Double>> phraseForms) {
  public ComposingStyle {
    forms = List.copyOf(forms);
    barsPerChord = Ordered.copy(barsPerChord);
    colours = Ordered.copy(colours);
    scales = Ordered.copy(scales);
    lines = Ordered.copy(lines);
    phraseForms = Ordered.copy(phraseForms);
  }

  /** How long a chord lasts in the role, in bars, with weights. */
  public Map<Double, Double> barsPerChordIn(String role) {
    return ofRole(barsPerChord, role);
  }

  /** Families of melodic rhythms in the role, with weights. */
  public Map<String, Double> linesIn(String role) {
    return ofRole(lines, role);
  }

  /** Phrase forms in the role, with weights. */
  public Map<String, Double> phraseFormsIn(String role) {
    return ofRole(phraseForms, role);
  }

  private static <T> T ofRole(Map<String, T> byRole, String role) {
    T own = byRole.get(role);
    return own != null ? own : byRole.get("any");
  }
}

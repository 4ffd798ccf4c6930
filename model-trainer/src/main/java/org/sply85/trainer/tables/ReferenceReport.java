package org.sply85.trainer.tables;

import java.util.List;
import java.util.Locale;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;

/**
 * Sets what we measure beside what a separate program measured on POP909 (909 songs, other chord
 * labels) and McGill Billboard (890 songs) when the system was designed.
 */
public final class ReferenceReport {
  private record Reference(String key, double mean, double deviation) {}

  private static final double UNKNOWN = Double.NaN;
  private static final List<Reference> REFERENCES =
      List.of(
          song(Feature.PITCH_ENTROPY_BAR, 1.47, .26),
          song(Feature.PITCH_ENTROPY_FOUR_BARS, 2.19, .16),
          song(Feature.GROOVE_SIMILARITY, .722, .086),
          song(Feature.PITCH_CLASSES_PER_BAR, 3.29, UNKNOWN),
          song(Feature.NOTES_PER_BAR, 5.7, 1.55),
          song(Feature.EMPTY_BAR_SHARE, .23, UNKNOWN),
          song(Feature.STEP_SHARE, .444, UNKNOWN),
          song(Feature.REPEAT_SHARE, .227, UNKNOWN),
          song(Feature.LEAP_SHARE, .148, UNKNOWN),
          song(Feature.BIG_LEAP_SHARE, .038, UNKNOWN),
          song(Feature.RANGE_SEMITONES, 15.5, 2.8),
          song(Feature.IN_SCALE_SHARE, .976, UNKNOWN),
          song(Feature.DIATONIC_CHORD_SHARE, .865, UNKNOWN),
          song(Feature.CHORD_TONE_SHARE, .650, .085),
          song(Feature.STRONG_CHORD_TONE_SHARE, .738, .18),
          song(Feature.CHORD_TONE_OR_RESOLVED_SHARE, .904, UNKNOWN),
          song(Feature.CONSONANCE_SCORE, .548, UNKNOWN),
          song(Feature.MELODY_CHORD_DISTANCE, 1.333, UNKNOWN),
          song(Feature.CHORD_ENTROPY, 2.28, UNKNOWN),
          song(Feature.CHORD_COVERAGE, 16.5, UNKNOWN),
          song(Feature.CHORD_DISTANCE, 1.22, UNKNOWN),
          song(Feature.PROGRESSION_VARIETY, .48, UNKNOWN),
          song(Feature.RHYTHM_REPEAT_SHARE, .68, UNKNOWN),
          song(Feature.PITCH_REPEAT_SHARE, .56, UNKNOWN),
          song(Feature.DISTINCT_RHYTHM_BARS, 19, 8),
          song(Feature.DISTINCT_PITCH_BARS, 27, 10),
          song(Feature.WINDOW_REPEAT_SHARE, .87, UNKNOWN),
          song(Feature.OFF_EIGHTH_SHARE, .35, UNKNOWN),
          song(Feature.OFF_SIXTEENTH_SHARE, .21, UNKNOWN),
          song(Feature.PICKUP_SHARE, .46, UNKNOWN),
          song(Feature.SAME_PHRASE_RHYTHM, .92, UNKNOWN),
          song(Feature.SAME_PHRASE_PITCH, .82, UNKNOWN),
          song(Feature.SAME_PHRASE_CHORDS, .76, UNKNOWN),
          song(Feature.OTHER_PHRASE_RHYTHM, .63, .14),
          song(Feature.OTHER_PHRASE_PITCH, .11, .10),
          song(Feature.OTHER_PHRASE_CHORDS, .26, .21),
          song(Feature.SECOND_LETTER_LIFT, 3.0, 2.7),
          section(Feature.LOOP_IDENTITY, SectionRole.VERSE, .54),
          section(Feature.LOOP_IDENTITY, SectionRole.CHORUS, .55),
          section(Feature.LOOP_IDENTITY, SectionRole.PRECHORUS, .44),
          section(Feature.LOOP_IDENTITY, SectionRole.BRIDGE, .44),
          section(Feature.LOOP_IDENTITY, SectionRole.INTRO, .68),
          section(Feature.LOOP_IDENTITY, SectionRole.OUTRO, .80),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.VERSE, 2.6),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.CHORUS, 3.0),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.PRECHORUS, 3.1),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.BRIDGE, 2.7),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.INTRO, 2.3),
          section(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, SectionRole.OUTRO, 2.5));

  private ReferenceReport() {}

  private static Reference song(Feature feature, double mean, double deviation) {
    return new Reference(FeatureTable.key(feature), mean, deviation);
  }

  private static Reference section(Feature feature, SectionRole role, double mean) {
    return new Reference(FeatureTable.key(feature, role), mean, UNKNOWN);
  }

  /** A Markdown table: feature, count, our mean and deviation, the earlier ones. */
  static String of(FeatureTable features) {
    StringBuilder text =
        new StringBuilder("| feature | n | mean | sd | reference |\n|---|---|---|---|---|\n");
    for (Reference reference : REFERENCES) {
      Quantiles q = features.rows().get(reference.key());
      if (q != null) {
        text.append(line(reference, q));
      }
    }
    return text.toString();
  }

  private static String line(Reference reference, Quantiles q) {
    String deviation =
        Double.isNaN(reference.deviation())
            ? ""
            : String.format(Locale.ROOT, " ± %.3g", reference.deviation());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.4g%s |%n",
        reference.key(),
        q.count(),
        q.mean(),
        q.deviation(),
        reference.mean(),
        deviation);
  }
}

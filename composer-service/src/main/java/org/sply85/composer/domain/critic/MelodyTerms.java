package org.sply85.composer.domain.critic;

import java.util.List;
import java.util.OptionalDouble;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.music.Chord;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.MetricWeight;

/** How much a melody is like real ones, by its moves and by its figures. */
final class MelodyTerms {
  private static final double SURPRISE_DEVIATION = 0.35;
  private static final double IN_SCALE = 0.95;
  private static final List<Feature> FIGURES =
      List.of(
          Feature.STEP_SHARE,
          Feature.REPEAT_SHARE,
          Feature.LEAP_SHARE,
          Feature.BIG_LEAP_SHARE,
          Feature.RANGE_SEMITONES,
          Feature.PITCH_ENTROPY_BAR,
          Feature.PITCH_ENTROPY_FOUR_BARS,
          Feature.PITCH_CLASSES_PER_BAR,
          Feature.GROOVE_SIMILARITY,
          Feature.CHORD_TONE_SHARE,
          Feature.CHORD_TONE_OR_RESOLVED_SHARE,
          Feature.CONSONANCE_SCORE,
          Feature.MELODY_CHORD_DISTANCE);

  private MelodyTerms() {}

  /**
   * Too likely is dull, too unlikely is wrong: the melody's surprise in nats a move, against what
   * the same places expect of real melodies (Meister et al., "Locally typical sampling", 2023).
   */
  static double typical(Proposal proposal, RealMoves moves) {
    List<Note> notes = proposal.melody();
    if (notes.size() < 2) {
      return 0.5;
    }
    ChordLine chords = proposal.chords();
    double surprise = 0;
    for (int i = 1; i < notes.size(); i++) {
      Note note = notes.get(i);
      int beforeLast = i > 1 ? notes.get(i - 2).pitch() : 0;
      MetricWeight weight = MetricWeight.of(note.tick(), proposal.scope().grid().meter());
      Chord chord = chords.at(Grid.step(note.tick()));
      surprise += moves.surprise(beforeLast, notes.get(i - 1).pitch(), note.pitch(), weight, chord);
    }
    return RealSongs.typicality(surprise / (notes.size() - 1), 0, SURPRISE_DEVIATION);
  }

  /** Mean typicality of intervals, chord tones and tonal variety; 1 for notes in the scale. */
  static double theory(MeasuredFeatures features, RealSongs real) {
    double inScale = features.value(Feature.IN_SCALE_SHARE).orElse(1);
    double sum = 2 * Math.min(1, inScale / IN_SCALE);
    int count = 2;
    for (Feature figure : FIGURES) {
      OptionalDouble value = features.value(figure);
      if (value.isPresent()) {
        sum += real.typicality(figure, value.getAsDouble());
        count++;
      }
    }
    return sum / count;
  }
}

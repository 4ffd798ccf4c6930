package org.sply85.composer.domain.critic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.melody.RealMoves;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.MetricWeight;

/** How much a melody is like real ones, by its moves and by its figures. */
final class MelodyTerms {
  private static final double USUAL_NATS = 2.0;
  private static final double NATS_DEVIATION = 0.3;
  private static final double IN_SCALE = 0.95;

  private MelodyTerms() {}

  /** Too likely is dull, too unlikely is wrong: nats a move against those of real melodies. */
  static double typical(Proposal proposal, RealMoves moves) {
    List<Note> notes = proposal.melody();
    if (notes.size() < 2) {
      return 0.5;
    }
    return RealSongs.typicality(nats(proposal, moves), USUAL_NATS, NATS_DEVIATION);
  }

  /** Mean cost of the melody's moves in nats. */
  static double nats(Proposal proposal, RealMoves moves) {
    List<Note> notes = proposal.melody();
    ChordLine chords = proposal.chords();
    double sum = 0;
    for (int i = 1; i < notes.size(); i++) {
      Note note = notes.get(i);
      int beforeLast = i > 1 ? notes.get(i - 2).pitch() : 0;
      MetricWeight weight = MetricWeight.of(note.tick(), proposal.scope().grid().meter());
      sum +=
          moves.cost(
              beforeLast,
              notes.get(i - 1).pitch(),
              note.pitch(),
              weight,
              chords.at(Grid.step(note.tick())));
    }
    return sum / (notes.size() - 1);
  }

  /** Mean typicality of intervals, chord tones and tonal variety; 1 for notes in the scale. */
  static double theory(MeasuredFeatures features) {
    double sum = 0;
    int count = 0;
    for (Map.Entry<Feature, Double> value : features.values().entrySet()) {
      boolean structural =
          value.getKey() == Feature.RHYTHM_REPEAT_SHARE
              || value.getKey() == Feature.PITCH_REPEAT_SHARE;
      Optional<Double> typicality =
          structural ? Optional.empty() : RealSongs.typicality(value.getKey(), value.getValue());
      if (typicality.isPresent()) {
        sum += typicality.get();
        count++;
      }
    }
    double inScale = features.value(Feature.IN_SCALE_SHARE).orElse(1);
    double scale = Math.min(1, inScale / IN_SCALE);
    return count == 0 ? scale : (sum + 2 * scale) / (count + 2);
  }
}

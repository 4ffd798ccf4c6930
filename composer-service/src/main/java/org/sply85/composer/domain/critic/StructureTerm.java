package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.List;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Note;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhrasePairs;

/**
 * Whether what shall be alike is alike, and what shall differ differs: figures of phrases of the
 * same and of different letters in POP909, and how many bars come again.
 */
final class StructureTerm {
  // Bars that come again within one idea: between a phrase's own (.05) and a song's (.57 to .74).
  private static final double RHYTHM_REPEATS = 0.55;
  private static final double PITCH_REPEATS = 0.42;
  private static final double REPEATS_DEVIATION = 0.22;
  private static final double SAME_RHYTHM = 0.85;
  private static final double SAME_PITCH = 0.7;
  private static final double OTHER_RHYTHM = 0.63;
  private static final double OTHER_RHYTHM_DEVIATION = 0.2;
  private static final double OTHER_PITCH = 0.11;
  private static final double OTHER_PITCH_DEVIATION = 0.15;

  private StructureTerm() {}

  static double of(Proposal proposal, MeasuredFeatures features) {
    List<Double> parts = new ArrayList<>();
    features
        .value(Feature.RHYTHM_REPEAT_SHARE)
        .ifPresent(v -> parts.add(RealSongs.typicality(v, RHYTHM_REPEATS, REPEATS_DEVIATION)));
    features
        .value(Feature.PITCH_REPEAT_SHARE)
        .ifPresent(v -> parts.add(RealSongs.typicality(v, PITCH_REPEATS, REPEATS_DEVIATION)));
    Passage passage = proposal.passage();
    List<PlannedPhrase> phrases = proposal.scope().idea().phrases();
    for (int i = 0; i < phrases.size(); i++) {
      for (int j = 0; j < i; j++) {
        pair(passage, phrases.get(j), phrases.get(i), parts);
      }
    }
    return parts.stream().mapToDouble(Double::doubleValue).average().orElse(0.5);
  }

  private static void pair(
      Passage passage, PlannedPhrase first, PlannedPhrase second, List<Double> parts) {
    Passage a = passage.slice(first.startBar(), first.bars());
    Passage b = passage.slice(second.startBar(), second.bars());
    double rhythm = PhrasePairs.rhythm(a, b);
    double pitch = PhrasePairs.pitch(a, b);
    if (sameLetter(first, second)) {
      boolean keepsPitch =
          second.variation().equals("exact") || second.variation().equals("newTail");
      parts.add(Math.min(1, rhythm / SAME_RHYTHM));
      parts.add(keepsPitch ? Math.min(1, pitch / SAME_PITCH) : 1 - Math.abs(pitch - 0.4));
    } else {
      parts.add(RealSongs.typicality(rhythm, OTHER_RHYTHM, OTHER_RHYTHM_DEVIATION));
      parts.add(
          pitch <= OTHER_PITCH
              ? 1
              : RealSongs.typicality(pitch, OTHER_PITCH, OTHER_PITCH_DEVIATION));
    }
  }

  /** Letters stand after the dot: {@code verse.a} and {@code verse.a2} have the same. */
  static boolean sameLetter(PlannedPhrase first, PlannedPhrase second) {
    return letter(first) == letter(second);
  }

  private static char letter(PlannedPhrase phrase) {
    return phrase.id().charAt(phrase.id().indexOf('.') + 1);
  }

  /** Notes that start in a phrase, its pickup left out. */
  static List<Note> notes(Proposal proposal, PlannedPhrase phrase) {
    int bar = proposal.scope().grid().meter().barTicks();
    int from = phrase.startBar() * bar;
    int to = from + phrase.bars() * bar;
    return proposal.melody().stream().filter(n -> n.tick() >= from && n.tick() < to).toList();
  }
}

package org.sply85.composer.domain.critic;

import java.util.List;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.harmony.Function;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.music.Chord;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;

/**
 * How good the chords are: near to the loop that the song was planned on, mostly of the key, no two
 * loops' seams on the same chord, a real cadence where the idea closes.
 */
final class HarmonyTerm {
  private static final double DIATONIC = 0.75;

  private HarmonyTerm() {}

  static double of(Proposal proposal, MeasuredFeatures features) {
    IdeaScope scope = proposal.scope();
    Idea idea = scope.idea();
    List<Chord> planned = idea.chords().stream().map(Chord::parse).toList();
    ChordLine loop = ChordLine.loop(planned, idea.barsPerChord(), idea.bars(), scope.grid());
    double faithful = 0.25 + 0.75 * proposal.chords().likeness(loop);
    double diatonic =
        Math.min(1, features.value(Feature.DIATONIC_CHORD_SHARE).orElse(1) / DIATONIC);
    boolean coloured = scope.style().scales().containsValue("blues");
    double distinct = distinct(features);
    return (3 * faithful + (coloured ? 1 : diatonic) + distinct + ending(proposal)) / 6;
  }

  private static double distinct(MeasuredFeatures features) {
    double chords = features.value(Feature.DISTINCT_CHORDS_PER_FOUR_BARS).orElse(2.7);
    return chords < 1.5 ? 0.6 : chords > 5 ? 0.6 : 1;
  }

  private static double ending(Proposal proposal) {
    List<Chord> halves = proposal.chords().halves();
    Chord last = halves.get(halves.size() - 1);
    Chord before = halves.get(Math.max(0, halves.size() - 3));
    String role = proposal.scope().idea().role();
    boolean leadsOn = role.equals("prechorus") || role.equals("bridge");
    if (leadsOn) {
      return Function.dominant(last, proposal.scope().key()) ? 1 : 0.4;
    }
    boolean home = Function.tonic(last, proposal.scope().key());
    boolean moved = before.root() != last.root();
    return home && moved ? 1 : 0.8;
  }
}

package org.sply85.composer.domain.critic;

import java.util.List;
import java.util.OptionalDouble;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.harmony.Function;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.Target;
import org.sply85.music.Chord;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;

/**
 * How good the chords are: mostly of the key, as many and as alike as the song aims at, not far
 * from the loop that it was planned on, a real cadence where the idea closes.
 */
final class HarmonyTerm {
  private static final double DIATONIC = 0.75;
  private static final double SPREAD = 0.2; // of the distance of the percentiles

  private HarmonyTerm() {}

  static double of(Proposal proposal, MeasuredFeatures features, RealSongs real) {
    IdeaScope scope = proposal.scope();
    Idea idea = scope.idea();
    List<Chord> planned = idea.chords().stream().map(Chord::parse).toList();
    ChordLine loop = ChordLine.loop(planned, idea.barsPerChord(), idea.bars(), scope.grid());
    double faithful = 0.5 + 0.5 * proposal.chords().likeness(loop);
    double diatonic =
        Math.min(1, features.value(Feature.DIATONIC_CHORD_SHARE).orElse(1) / DIATONIC);
    boolean coloured = scope.style().scales().containsValue("blues");
    return (faithful
            + (coloured ? 1 : diatonic)
            + 2 * usual(proposal, features, real)
            + ending(proposal))
        / 5;
  }

  /** How near the chords come to what the song aims at: how many, how often, how alike. */
  private static double usual(Proposal proposal, MeasuredFeatures features, RealSongs real) {
    RoleTargets targets = proposal.scope().aims().harmony();
    double distance =
        features.value(Feature.CHORD_DISTANCE).stream()
            .map(v -> real.typicality(Feature.CHORD_DISTANCE, v))
            .findFirst()
            .orElse(0.5);
    return (near(features, Feature.CHORD_CHANGES_PER_BAR, targets.chordChangesPerBar())
            + near(
                features,
                Feature.DISTINCT_CHORDS_PER_FOUR_BARS,
                targets.distinctChordsPerFourBars())
            + near(features, Feature.LOOP_IDENTITY, targets.loopIdentity())
            + distance)
        / 4;
  }

  /** The same for chords alone, where no aim may be missed for another's sake. */
  static double aimed(Proposal proposal, MeasuredFeatures features) {
    RoleTargets targets = proposal.scope().aims().harmony();
    return near(features, Feature.CHORD_CHANGES_PER_BAR, targets.chordChangesPerBar())
        * near(features, Feature.DISTINCT_CHORDS_PER_FOUR_BARS, targets.distinctChordsPerFourBars())
        * near(features, Feature.LOOP_IDENTITY, targets.loopIdentity());
  }

  /** 1 at the target, falling to the 10th and the 90th percentile of real songs. */
  private static double near(MeasuredFeatures features, Feature feature, Target target) {
    OptionalDouble value = features.value(feature);
    if (value.isEmpty() || target == null) {
      return 0.5;
    }
    double miss =
        (value.getAsDouble() - target.value()) / (SPREAD * (target.high() - target.low()));
    return Math.exp(-miss * miss / 2);
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

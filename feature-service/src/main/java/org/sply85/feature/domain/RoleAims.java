package org.sply85.feature.domain;

import java.util.function.DoubleUnaryOperator;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.Target;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.SongTables;

/**
 * Aims for one role of section at a tempo and a meter.
 *
 * <p>Melodies were measured in verses, pre-choruses, choruses and bridges only; the other roles
 * take after one of these, and hooks take their chords after choruses.
 */
final class RoleAims {
  private static final double FOUR_QUARTERS = 4.0 * Ticks.PER_QUARTER;
  private static final double USUAL_BPM = 100;
  private static final double MIDDLE = 0.5;

  private final FeatureTable features;
  private final SongTables tables;
  private final Lean lean;
  private final double tempoBpm;
  private final double barLength;

  RoleAims(SongTables tables, Lean lean, double tempoBpm, Meter meter) {
    this.tables = tables;
    this.lean = lean;
    this.tempoBpm = tempoBpm;
    features = tables.features();
    barLength = meter.barTicks() / FOUR_QUARTERS;
  }

  RoleTargets of(SectionRole role) {
    SectionRole sung = sungLike(role);
    SectionRole harmonised = role == SectionRole.HOOK ? SectionRole.CHORUS : role;
    return new RoleTargets(
        role.label(),
        aim(Feature.SECTION_BARS, role, barsShare()),
        notesPerBar(role, sung),
        aim(Feature.REGISTER_OFFSET, sung, registerShare(role, sung)),
        atTempo(Feature.OFF_BEAT_SHARE, sung, lean.offBeat()),
        chords(Feature.CHORD_CHANGES_PER_BAR, harmonised, lean.chords(harmonised)),
        chords(Feature.DISTINCT_CHORDS_PER_FOUR_BARS, harmonised, lean.chords(harmonised)),
        chords(Feature.LOOP_IDENTITY, harmonised, lean.loops()));
  }

  /** Of rich chords, as in the songs of POP909; of all others', as in the role of hits. */
  private Target chords(Feature feature, SectionRole role, double share) {
    return lean.richHarmony()
        ? Targeter.aim(features.song(feature), share)
        : aim(feature, role, share);
  }

  private static SectionRole sungLike(SectionRole role) {
    return switch (role) {
      case VERSE, INTRO, OUTRO, BREAK -> SectionRole.VERSE;
      case PRECHORUS -> SectionRole.PRECHORUS;
      case CHORUS, HOOK, SOLO -> SectionRole.CHORUS;
      case BRIDGE -> SectionRole.BRIDGE;
    };
  }

  private Target notesPerBar(SectionRole role, SectionRole sung) {
    Target inFour = atTempo(Feature.NOTES_PER_BAR, sung, lean.density(role));
    return new Target(
        inFour.value() * barLength, inFour.low() * barLength, inFour.high() * barLength);
  }

  /** Verses, and what takes after them, are where registers are counted from. */
  private double registerShare(SectionRole role, SectionRole sung) {
    return sung == SectionRole.VERSE ? MIDDLE : lean.register(role);
  }

  /** Fast songs need more bars for the same time. */
  private double barsShare() {
    double octaves = Math.log(tempoBpm / USUAL_BPM) / Math.log(2);
    return Math.max(0.25, Math.min(0.75, MIDDLE + 0.25 * octaves));
  }

  private Target aim(Feature feature, SectionRole role, double share) {
    return Targeter.aim(features.role(role, feature), share);
  }

  private Target atTempo(Feature feature, SectionRole role, double share) {
    DoubleUnaryOperator quantile = p -> tables.tempo().quantile(feature, role, tempoBpm, p);
    return new Target(
        quantile.applyAsDouble(share), quantile.applyAsDouble(0.1), quantile.applyAsDouble(0.9));
  }
}

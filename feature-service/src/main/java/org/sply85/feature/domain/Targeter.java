package org.sply85.feature.domain;

import java.util.Arrays;
import java.util.List;
import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.music.Meter;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.SongTables;

/**
 * Turns a brief into measurable aims: each the value that a share of real songs lies below, the
 * share as {@link Lean} says, between the 10th and the 90th percentile of real songs.
 */
public final class Targeter {
  private final SongTables tables;

  /** Aims by the tables shipped with this version. */
  public Targeter() {
    this(SongTables.standard());
  }

  /** Aims by the given tables. */
  public Targeter(SongTables tables) {
    this.tables = tables;
  }

  /**
   * The brief's aims, for every role of section there is.
   *
   * @throws IllegalArgumentException if the brief's meter is not one
   */
  public SongTargets targets(SongBrief brief) {
    Lean lean = new Lean(brief);
    RoleAims aims =
        new RoleAims(tables, lean, brief.tempoBpm().value(), Meter.parse(brief.meter().value()));
    List<RoleTargets> roles = Arrays.stream(SectionRole.values()).map(aims::of).toList();
    return new SongTargets(tables.version(), melody(lean), roles);
  }

  private MelodyTargets melody(Lean lean) {
    return new MelodyTargets(
        aim(Feature.STEP_SHARE, lean.steps()),
        aim(Feature.REPEAT_SHARE, lean.repeats()),
        aim(Feature.LEAP_SHARE, lean.leaps()),
        aim(Feature.RANGE_SEMITONES, lean.leaps()),
        aim(Feature.CHORD_TONE_SHARE, lean.chordTones()),
        aim(Feature.STRONG_CHORD_TONE_SHARE, lean.chordTones()),
        aim(Feature.PICKUP_SHARE, lean.pickups()));
  }

  private Target aim(Feature feature, double share) {
    return aim(tables.features().song(feature), share);
  }

  /** The value at a share, with the 10th and the 90th percentile. */
  static Target aim(Quantiles quantiles, double share) {
    return new Target(quantiles.quantile(share), quantiles.quantile(0.1), quantiles.quantile(0.9));
  }
}

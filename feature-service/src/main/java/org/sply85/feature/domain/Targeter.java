package org.sply85.feature.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.SongTables;

/**
 * Turns a brief into measurable aims. Each aim is a quantile of what real songs measure: the mood's
 * arousal, the style's traits and the tempo say which.
 */
public final class Targeter {
  // Median tempo of the songs that melodic density was measured on.
  private static final double MEASURED_TEMPO = 76;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final SongTables tables;

  /** With the tables shipped with this version. */
  public Targeter() {
    this(SongTables.standard());
  }

  Targeter(SongTables tables) {
    this.tables = tables;
  }

  /** The brief's aims; a pure function of the brief and the tables. */
  public SongTargets targets(SongBrief brief) {
    StyleTraits traits = StyleTraits.of(brief.style().value());
    double arousal = brief.arousal().value();
    List<RoleTargets> roles =
        Arrays.stream(SectionRole.values()).map(r -> role(r, brief, traits)).toList();
    return new SongTargets(tables.version(), melody(arousal, traits), roles);
  }

  private MelodyTargets melody(double arousal, StyleTraits traits) {
    double lively = share(0.5 + 0.2 * arousal);
    return new MelodyTargets(
        song(Feature.STEP_SHARE, share(0.55 - 0.15 * arousal)),
        song(Feature.REPEAT_SHARE, share(traits.repetition())),
        song(Feature.LEAP_SHARE, lively),
        song(Feature.RANGE_SEMITONES, lively),
        song(Feature.CHORD_TONE_SHARE, 0.5),
        song(Feature.STRONG_CHORD_TONE_SHARE, 0.6),
        song(Feature.PICKUP_SHARE, share(traits.pickups())));
  }

  private RoleTargets role(SectionRole role, SongBrief brief, StyleTraits traits) {
    double arousal = brief.arousal().value();
    return new RoleTargets(
        role.label(),
        aim(role, Feature.SECTION_BARS, 0.5, 1),
        aim(role, Feature.NOTES_PER_BAR, share(0.5 + 0.25 * arousal), tempoFactor(brief)),
        register(role, brief),
        aim(role, Feature.OFF_BEAT_SHARE, share(traits.syncopation() + 0.15 * arousal), 1),
        aim(role, Feature.CHORD_CHANGES_PER_BAR, share(traits.chordRate()), 1),
        aim(role, Feature.DISTINCT_CHORDS_PER_FOUR_BARS, share(traits.chordRate()), 1),
        aim(role, Feature.LOOP_IDENTITY, share(traits.loops()), 1));
  }

  /**
   * Notes come at about the same pace in seconds, so a bar of a fast song holds fewer. The pace
   * gives way half of it: the square root of the ratio of tempi.
   */
  private static double tempoFactor(SongBrief brief) {
    double ratio = Math.sqrt(MEASURED_TEMPO / brief.tempoBpm().value());
    return Math.max(0.6, Math.min(1.2, ratio));
  }

  /** Choruses rise above verses, more so in anthems, less in calm songs. */
  private Target register(SectionRole role, SongBrief brief) {
    double lift =
        switch (brief.energyShape().value()) {
          case "anthem" -> 0.65;
          case "calm" -> 0.4;
          default -> 0.5;
        };
    return aim(role, Feature.REGISTER_OFFSET, role == SectionRole.VERSE ? 0.5 : lift, 1);
  }

  private Target song(Feature feature, double share) {
    return target(tables.features().song(feature), share, 1);
  }

  private Target aim(SectionRole role, Feature feature, double share, double factor) {
    FeatureTable features = tables.features();
    if (feature.subject() == Feature.Subject.FORM
        && !features.rows().getOrDefault(role.label(), Map.of()).containsKey(feature)) {
      return new Target(0, 0, 0); // a register that no one sings in has no offset
    }
    return target(features.role(role, feature), share, factor);
  }

  private static Target target(Quantiles real, double share, double factor) {
    return new Target(
        real.quantile(share) * factor, real.quantile(LOW) * factor, real.quantile(HIGH) * factor);
  }

  private static double share(double wanted) {
    return Math.max(LOW, Math.min(HIGH, wanted));
  }
}

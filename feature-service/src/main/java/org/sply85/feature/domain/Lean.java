package org.sply85.feature.domain;

import org.sply85.contracts.song.SongBrief;
import org.sply85.music.Seeds;
import org.sply85.statistics.SectionRole;

/**
 * Which share of real songs shall lie below each aim, as the brief leans.
 *
 * <p>Songs differ: around where the brief leans, each share is drawn by the song's seed, so that
 * many songs together are spread as real ones are.
 *
 * <p>Excitement raises density, syncopation, range and leaps; happiness raises leaps and range a
 * little, sadness prefers steps (Huron, "A comparison of average pitch height and interval size in
 * major- and minor-key themes", Empirical Musicology Review 3, 2008).
 */
final class Lean {
  private static final double LOWEST = 0.1;
  private static final double MIDDLE = 0.5;
  private static final double HIGHEST = 0.9;
  private static final double SPREAD = 0.9; // between the lowest and the highest draw

  private static final double ROLE_SPREAD = 0.4;

  private final StyleLean style;
  private final String shape;
  private final double valence;
  private final double arousal;
  private final long seed;
  private final boolean rich;

  Lean(SongBrief brief) {
    seed = brief.seed();
    rich = brief.harmony().value().equals("rich");
    style = StyleLean.of(brief.style().value());
    shape = brief.energyShape().value();
    valence = clamp(brief.valence().value(), -1, 1);
    arousal = clamp(brief.arousal().value(), -1, 1);
  }

  /** Share for notes per bar. */
  double density(SectionRole role) {
    return share("density", MIDDLE + 0.3 * arousal + style.density() + energy(role));
  }

  /** Share for off-beat onsets. */
  double offBeat() {
    return share("offBeat", MIDDLE + 0.2 * arousal + style.offBeat());
  }

  /** Whether the chords move as those of ballads do: often twice a bar. */
  boolean richHarmony() {
    return rich;
  }

  /** Share for chord changes and different chords; a song's sections differ a little. */
  double chords(SectionRole role) {
    double own = Seeds.random(seed, "lean", "chords", role.label()).nextDouble() - MIDDLE;
    return share("chords", MIDDLE + style.chords() + ROLE_SPREAD * own);
  }

  /** Share for the identity of four-bar loops. */
  double loops() {
    return share("loops", MIDDLE + style.loops());
  }

  /** Share for the register of a role above the verse. */
  double register(SectionRole role) {
    return share("register", MIDDLE + 0.15 * arousal + energy(role));
  }

  /** Share for leaps, and for the range. */
  double leaps() {
    return share("leaps", MIDDLE + 0.15 * arousal + 0.1 * valence);
  }

  /** Share for steps. */
  double steps() {
    return share("steps", MIDDLE - 0.1 * arousal - 0.1 * valence);
  }

  /** Share for repeated pitches. */
  double repeats() {
    return share("repeats", MIDDLE + 0.15 * arousal + 0.5 * style.density());
  }

  /** Share for chord tones: sweeter when happy, freer where chords are richer. */
  double chordTones() {
    return share("chordTones", MIDDLE + 0.1 * valence - 0.5 * Math.max(0, style.chords()));
  }

  /** Share for pickups. */
  double pickups() {
    return share("pickups", MIDDLE + 0.1 * arousal + 0.2 * style.offBeat());
  }

  private double energy(SectionRole role) {
    boolean summit = role == SectionRole.CHORUS || role == SectionRole.HOOK;
    return switch (shape) {
      case "builds" -> summit ? 0.1 : -0.1;
      case "anthem" -> summit ? 0.15 : 0;
      case "calm" -> -0.15;
      default -> 0;
    };
  }

  private double share(String of, double lean) {
    double drawn = Seeds.random(seed, "lean", of).nextDouble() - MIDDLE;
    return clamp(lean + SPREAD * drawn, LOWEST, HIGHEST);
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}

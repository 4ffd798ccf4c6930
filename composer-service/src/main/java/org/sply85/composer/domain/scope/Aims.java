package org.sply85.composer.domain.scope;

import java.util.Optional;
import java.util.function.Function;
import org.sply85.contracts.song.RoleTargets;
import org.sply85.contracts.song.SongTargets;
import org.sply85.contracts.song.Target;

/**
 * What a role aims at: the targets where they have it, else what is usual in pop songs (909 songs
 * of the POP909 data set, 890 of McGill Billboard).
 *
 * @param targets of the song
 * @param role verse, chorus, ...
 */
public record Aims(SongTargets targets, String role) {
  private static final Target NOTES_PER_BAR = new Target(5.7, 3.8, 7.8);
  private static final Target OFF_BEAT = new Target(0.5, 0.2, 0.7);
  private static final Target PICKUPS = new Target(0.46, 0.2, 0.7);

  /** Melody notes in a bar that has any. */
  public Target notesPerBar() {
    return of(RoleTargets::notesPerBar).orElse(NOTES_PER_BAR);
  }

  /** What the role's chords aim at. */
  public RoleTargets harmony() {
    String harmonised = role.equals("hook") ? "chorus" : role;
    return targets.roles().stream()
        .filter(r -> r.role().equals(harmonised))
        .findFirst()
        .orElse(new RoleTargets(role, null, null, null, null, null, null, null));
  }

  /** Share of onsets off the beat. */
  public Target offBeatShare() {
    return of(RoleTargets::offBeatShare).orElse(OFF_BEAT);
  }

  /** Mean pitch above the verse's, semitones; refrains between 2 and 6. */
  public double registerOffset() {
    double usual =
        switch (role) {
          case "chorus", "hook", "solo" -> 3.5;
          case "prechorus", "bridge", "intro" -> 1.5;
          default -> 0;
        };
    if (usual == 0 || role.equals("intro") || role.equals("solo")) {
      return usual;
    }
    double wanted =
        own(RoleTargets::registerOffset)
            .filter(t -> t.high() > t.low()) // else nobody sings there in real songs
            .map(Target::value)
            .orElse(usual);
    boolean refrain = role.equals("chorus") || role.equals("hook");
    return refrain ? Math.max(3, Math.min(6, wanted)) : Math.max(-3, Math.min(5, wanted));
  }

  /** Share of phrases that begin before their bar. */
  public double pickupShare() {
    return Optional.ofNullable(targets.melody().pickupShare()).orElse(PICKUPS).value();
  }

  /** Of sections that are seldom sung in real songs, the aims of a verse or a chorus. */
  private Optional<Target> of(Function<RoleTargets, Target> aim) {
    return switch (role) {
      case "hook", "solo" -> new Aims(targets, "chorus").own(aim);
      case "intro", "outro", "break" -> new Aims(targets, "verse").own(aim);
      default -> own(aim);
    };
  }

  private Optional<Target> own(Function<RoleTargets, Target> aim) {
    return targets.roles().stream().filter(r -> r.role().equals(role)).findFirst().map(aim);
  }
}

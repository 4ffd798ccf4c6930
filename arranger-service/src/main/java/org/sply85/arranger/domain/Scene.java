package org.sply85.arranger.domain;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sply85.music.Seeds;
import org.sply85.style.BandStyle;
import org.sply85.style.Groove;

/**
 * What a player of the band sees of a passage.
 *
 * @param passage the chords and melody
 * @param before the join that led here; {@link Seam#END} at the song's start
 * @param after the join that leads on; {@link Seam#END} at the song's end
 * @param style how the band plays
 * @param seed the song's
 * @param presence the bars to play in
 * @param bassPlays whether a bass carries the roots
 * @param drums the groove that was chosen for the passage; empty for the style's own
 */
record Scene(
    Passage passage,
    Seam before,
    Seam after,
    BandStyle style,
    long seed,
    Presence presence,
    boolean bassPlays,
    Optional<Groove> drums) {
  /** Draws for this passage alone. */
  SplittableRandom random(String... choice) {
    String[] path = new String[choice.length + 2];
    path[0] = "play";
    path[1] = passage.label();
    System.arraycopy(choice, 0, path, 2, choice.length);
    return Seeds.random(seed, path);
  }

  /** Draws that all passages of the role and level share: what keeps their identity. */
  SplittableRandom identity(String choice) {
    return Seeds.random(seed, "identity", choice, passage.role(), passage.level().name());
  }

  /** The groove of the passage; the style's own is the same for all of a role and level. */
  Groove groove() {
    return drums.orElseGet(this::own);
  }

  private Groove own() {
    List<Groove> grooves =
        style.grooves(passage.level(), passage.role(), passage.meter().toString());
    return grooves.get(identity("groove").nextInt(grooves.size()));
  }

  /** The scene for a player who need not make room for the melody. */
  Scene withoutLead() {
    Passage silent = passage.withLead(List.of());
    return new Scene(silent, before, after, style, seed, presence, bassPlays, drums);
  }

  /** The scene with a groove that was chosen for it. */
  Scene with(Groove groove) {
    return new Scene(passage, before, after, style, seed, presence, bassPlays, Optional.of(groove));
  }

  /** The scene for someone who plays in other bars. */
  Scene in(Presence other) {
    return new Scene(passage, before, after, style, seed, other, bassPlays, drums);
  }

  /** Whether the bar is the one in which the song ends. */
  boolean finale(int bar) {
    return passage.last() && bar == passage.bars() - 1;
  }

  /** A velocity by the passage's energy, the usual one in its middle. */
  int velocity(double usual) {
    return Touch.velocity(usual + 24 * (passage.energy() - 0.55));
  }
}

package org.sply85.arranger.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sply85.music.TrackRole;
import org.sply85.style.BandStyle;

/**
 * Decides who plays where. Layers grow with energy: a chair joins where the energy reaches its own.
 * An intro builds up by twos of bars, the first verse lets its uppermost layers join after four
 * bars, a quiet outro lets them leave. Wanted instruments play in at least the intro and the most
 * energetic 60 % of the sections.
 */
final class Layering {
  private static final double WISHED_SHARE = 0.6;
  private static final double LOUD = 0.65;
  private static final double MARGIN = 0.08;
  private static final double UPPER = 0.4;
  private static final double EDGE = 0.46;

  private final Band band;
  private final BandStyle style;
  private final Set<Integer> loudest;

  Layering(Band band, BandStyle style, List<Passage> passages) {
    this.band = band;
    this.style = style;
    this.loudest =
        new HashSet<>(
            passages.stream()
                .sorted(Comparator.comparingDouble((Passage p) -> -p.energy()))
                .limit((long) Math.ceil(WISHED_SHARE * passages.size()))
                .map(Passage::index)
                .toList());
  }

  /** Roles that carry the harmony. */
  static boolean harmonic(TrackRole role) {
    return switch (role) {
      case CHORDS, PAD, ARPEGGIO, STRINGS -> true;
      default -> false;
    };
  }

  /** The bars of the passage in which the chair plays. */
  Presence of(Chair chair, Passage passage) {
    return plays(chair, passage)
        ? bars(chair.part().from(), chair.wished(), passage)
        : Presence.NONE;
  }

  /** The bars of the passage in which the kit plays. */
  Presence ofDrums(Passage passage) {
    boolean kit = band.kit().map(Band.Kit::drums).orElse(false);
    boolean wished = band.kit().map(Band.Kit::wished).orElse(false);
    boolean silentBreak =
        passage.role().equals("break")
            && style.grooves().stream().noneMatch(g -> g.roles().contains("break"));
    boolean loud = energy(passage) >= style.drumsFrom() && !silentBreak;
    boolean asked = wished && loudest.contains(passage.index());
    return kit && (loud || asked)
        ? bars(Math.max(0.3, style.drumsFrom()), false, passage)
        : Presence.NONE;
  }

  private boolean plays(Chair chair, Passage passage) {
    boolean asked =
        chair.wished() && (loudest.contains(passage.index()) || passage.role().equals("intro"));
    return usual(chair, passage) || asked || lastResort(passage).filter(chair::equals).isPresent();
  }

  // Some chair must carry the harmony: the one that joins first.
  private Optional<Chair> lastResort(Passage passage) {
    List<Chair> harmony = band.chairs().stream().filter(c -> harmonic(c.part().role())).toList();
    boolean carried = harmony.stream().anyMatch(c -> usual(c, passage));
    return carried
        ? Optional.empty()
        : harmony.stream().min(Comparator.comparingDouble(c -> c.part().from()));
  }

  private static boolean usual(Chair chair, Passage passage) {
    return chair.part().plays(passage.role(), energy(passage));
  }

  // Intros show some of the colours to come, outros some of those that were.
  private static double energy(Passage passage) {
    boolean edge = passage.role().equals("intro") || passage.role().equals("outro");
    return edge ? Math.max(passage.energy(), EDGE) : passage.energy();
  }

  private Presence bars(double from, boolean wished, Passage passage) {
    int bars = passage.bars();
    boolean quiet = passage.energy() < LOUD;
    if (passage.role().equals("intro") && quiet && bars >= 4 && !wished && from > 0) {
      long before = band.chairs().stream().filter(c -> c.part().from() < from).count();
      int layers = band.chairs().size() + 1;
      return new Presence((int) Math.max(2, before * bars / layers / 2 * 2), bars);
    }
    boolean verse = passage.role().equals("verse") && passage.section().occurrence() == 1;
    if (verse && bars >= 8 && from > UPPER - 0.15 && from > passage.energy() - MARGIN) {
      return new Presence(Math.min(4, bars / 2), bars);
    }
    if (passage.role().equals("outro") && quiet && bars >= 4 && from >= UPPER && !wished) {
      return new Presence(0, bars / 2);
    }
    return new Presence(0, bars);
  }
}

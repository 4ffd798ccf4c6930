package org.sply85.arranger.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sply85.music.TrackRole;
import org.sply85.style.BandStyle;

/**
 * Decides who plays where. Layers grow with energy: a chair joins where the energy reaches its own,
 * a bass at the latest with the kit. Bass and drums, once they have joined, play on through calmer
 * sections but for breaks, and may join in the middle of the first verse. An intro builds up by
 * twos of bars, the first verse lets its uppermost layers join after four bars, a quiet outro lets
 * them leave. Wanted instruments play in at least the intro and the most energetic 60 % of the
 * sections.
 */
final class Layering {
  private static final double WISHED_SHARE = 0.6;
  private static final double LOUD = 0.65;
  private static final double MARGIN = 0.08;
  private static final double UPPER = 0.4;
  private static final double EDGE = 0.46;
  private static final double LET_UP = 0.25;
  private static final double HALFWAY = 0.12;
  private static final Set<String> EDGES = Set.of("intro", "break", "outro");

  private final Band band;
  private final BandStyle style;
  private final Set<Integer> loudest;
  private final List<Passage> passages;

  Layering(Band band, BandStyle style, List<Passage> passages) {
    this.band = band;
    this.style = style;
    this.passages = List.copyOf(passages);
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
    if (plays(chair, passage)) {
      return bars(chair.part().from(), chair.wished(), joinsHalfway(chair, passage), passage);
    }
    return followsKit(chair, passage) ? ofDrums(passage) : Presence.NONE;
  }

  // Where a kit plays its groove some bass does too: without one, what the intro's bass began would
  // fall away with the first verse.
  private boolean followsKit(Chair chair, Passage passage) {
    if (EDGES.contains(passage.role()) || chair.part().role() != TrackRole.BASS) {
      return false;
    }
    List<Chair> basses =
        band.chairs().stream()
            .filter(c -> c.part().role() == TrackRole.BASS)
            .filter(c -> c.part().allowedIn(passage.role()))
            .toList();
    boolean rests = basses.stream().noneMatch(c -> plays(c, passage));
    return rests
        && basses.stream()
            .min(Comparator.comparingDouble(c -> c.part().from()))
            .filter(chair::equals)
            .isPresent();
  }

  /** The bars of the passage in which the kit plays. */
  Presence ofDrums(Passage passage) {
    boolean kit = band.kit().map(Band.Kit::drums).orElse(false);
    boolean wished = band.kit().map(Band.Kit::wished).orElse(false);
    double from = band.kit().map(Band.Kit::from).orElse(1.0);
    boolean silentBreak =
        passage.role().equals("break")
            && style.grooves().stream().noneMatch(g -> g.roles().contains("break"));
    boolean halfway = halfway(from, passage);
    boolean joined = energy(passage) >= from || halfway || goesOn(from, passage);
    boolean loud = joined && !silentBreak;
    boolean asked = wished && loudest.contains(passage.index());
    return kit && (loud || asked)
        ? bars(Math.max(0.25, from), false, halfway && !asked, passage)
        : Presence.NONE;
  }

  private boolean plays(Chair chair, Passage passage) {
    boolean asked =
        chair.wished() && (loudest.contains(passage.index()) || passage.role().equals("intro"));
    return usual(chair, passage)
        || staysIn(chair, passage)
        || asked
        || lastResort(passage).filter(chair::equals).isPresent();
  }

  private boolean staysIn(Chair chair, Passage passage) {
    boolean bass = chair.part().role() == TrackRole.BASS;
    boolean open = chair.part().allowedIn(passage.role());
    return bass && open && (goesOn(chair.part().from(), passage) || joinsHalfway(chair, passage));
  }

  // Whether who joins at an energy has done so in a section before, and need not rest yet.
  private boolean goesOn(double from, Passage passage) {
    boolean rests = passage.role().equals("break") || passage.energy() < from - LET_UP;
    return !rests
        && passages.stream()
            .limit(passage.index())
            .anyMatch(p -> !p.role().equals("intro") && p.energy() >= from);
  }

  private static boolean joinsHalfway(Chair chair, Passage passage) {
    return chair.part().role() == TrackRole.BASS && halfway(chair.part().from(), passage);
  }

  private static boolean halfway(double from, Passage passage) {
    return firstVerse(passage) && passage.energy() < from && passage.energy() >= from - HALFWAY;
  }

  private static boolean firstVerse(Passage passage) {
    boolean verse = passage.role().equals("verse") && passage.section().occurrence() == 1;
    return verse && passage.bars() >= 8;
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

  private Presence bars(double from, boolean wished, boolean halfway, Passage passage) {
    int bars = passage.bars();
    boolean quiet = passage.energy() < LOUD;
    if (passage.role().equals("intro") && quiet && bars >= 4 && !wished && from > 0) {
      long before = band.chairs().stream().filter(c -> c.part().from() < from).count();
      int layers = band.chairs().size() + 1;
      return new Presence((int) Math.max(2, before * bars / layers / 2 * 2), bars);
    }
    if (halfway) {
      return new Presence(bars / 2, bars);
    }
    if (firstVerse(passage) && from > UPPER - 0.15 && from > passage.energy() - MARGIN) {
      return new Presence(Math.min(4, bars / 2), bars);
    }
    if (passage.role().equals("outro") && quiet && bars >= 4 && from >= UPPER && !wished) {
      return new Presence(0, bars / 2);
    }
    return new Presence(0, bars);
  }
}

package org.sply85.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A band of which some parts play as those of other styles do. Such a part brings its chairs with
 * their instruments and figures; drums bring kits, grooves, fills and hand percussion, the bass how
 * it leads on. When who joins, how seams are made and how the song ends stays with the song's
 * style. A style that has no such part changes nothing.
 */
public final class BandMix {
  private final Map<BandGroup, BandStyle> others;
  private BandStyle mixed;

  private BandMix(BandStyle song, Map<BandGroup, BandStyle> others) {
    this.mixed = song;
    this.others = new EnumMap<>(BandGroup.class);
    this.others.putAll(others);
  }

  /**
   * The mixed band.
   *
   * @param song the band of the song's style
   * @param others whose parts take the place of the song's
   */
  public static BandStyle of(BandStyle song, Map<BandGroup, BandStyle> others) {
    BandMix mix = new BandMix(song, others);
    mix.others.forEach(mix::take);
    return mix.mixed;
  }

  private void take(BandGroup group, BandStyle other) {
    if (group == BandGroup.DRUMS) {
      mixed = mixed.drummedBy(other);
      return;
    }
    List<BandPart> theirs = other.parts().stream().filter(p -> in(group, p)).toList();
    if (theirs.isEmpty()) {
      return;
    }
    List<BandPart> parts = new ArrayList<>(mixed.parts());
    Optional<BandPart> first = parts.stream().filter(p -> in(group, p)).findFirst();
    int place = first.map(parts::indexOf).orElse(parts.size());
    List<String> gone = parts.stream().filter(p -> in(group, p)).map(BandPart::name).toList();
    parts.removeIf(p -> in(group, p));
    List<String> carriers = new ArrayList<>(mixed.carriers());
    carriers.removeAll(gone);
    boolean carried = !mixed.carriers().isEmpty();
    for (BandPart part : theirs) {
      boolean taken = parts.stream().anyMatch(p -> p.name().equals(part.name()));
      BandPart added = taken ? part.named(part.name() + "-" + other.style()) : part;
      parts.add(place++, added);
      if (carried && other.carriers().contains(part.name())) {
        carriers.add(added.name());
      }
    }
    double approach = group == BandGroup.BASS ? other.approach() : mixed.approach();
    mixed = mixed.seated(parts, carriers, approach);
  }

  private static boolean in(BandGroup group, BandPart part) {
    return BandGroup.of(part.role(), part.programs().get(0)).filter(group::equals).isPresent();
  }
}

package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sply85.music.Seeds;
import org.sply85.music.TrackRole;
import org.sply85.style.BandStyle;
import org.sply85.style.DrumSound;
import org.sply85.style.Instrument;
import org.sply85.style.Percussion;

/** Chooses the drum kit and the hand percussion by style and wishes. */
final class KitChoice {
  private static final Map<Integer, String> TITLES =
      Map.of(
          0,
          "Standard Kit",
          8,
          "Room Kit",
          16,
          "Power Kit",
          24,
          "Electronic Kit",
          25,
          "808 Kit",
          32,
          "Jazz Kit",
          40,
          "Brush Kit",
          48,
          "Orchestra Kit");
  // What a wanted sound plays when the style has no layer for it.
  private static final Map<DrumSound, String> PATTERNS =
      Map.of(
          DrumSound.TAMBOURINE, "-.o.x.o.-.o.x.o.",
          DrumSound.SHAKER, "-oxo-oxo-oxo-oxo",
          DrumSound.CLAP, "....x.......x...",
          DrumSound.COWBELL, "x...x...x...x...",
          DrumSound.BONGO_HIGH, "x.o.x.x.x.o.x.o.",
          DrumSound.CONGA_HIGH, "....x.........xx",
          DrumSound.TIMBALE_HIGH, "x.xx.x.xx.x.x.x.");

  private final BandStyle style;
  private final Wishes wishes;
  private final long seed;

  KitChoice(BandStyle style, Wishes wishes, long seed) {
    this.style = style;
    this.wishes = wishes;
    this.seed = seed;
  }

  /** The kit; empty if nothing may or will play on the drum channel. */
  Optional<Band.Kit> kit() {
    Optional<Instrument> asked =
        wishes.wanted().stream().filter(i -> i.roles().contains(TrackRole.DRUMS)).findFirst();
    List<Integer> allowed =
        style.kits().stream().filter(k -> wishes.allows(instrument(k))).toList();
    boolean drums = !allowed.isEmpty() && !style.grooves().isEmpty();
    if (asked.isPresent() && asked.get().program() != 0) {
      return Optional.of(kit(asked.get().program(), true, true));
    }
    if (!drums) {
      return percussion().isEmpty() ? Optional.empty() : Optional.of(kit(0, false, true));
    }
    int drawn = Seeds.random(seed, "cast", "kit").nextInt(allowed.size());
    return Optional.of(kit(allowed.get(drawn), true, asked.isPresent()));
  }

  /** The layers of hand percussion that may sound, wanted ones first. */
  List<Percussion> percussion() {
    List<Percussion> layers = new ArrayList<>();
    for (DrumSound sound : new TreeMap<>(PATTERNS).keySet()) {
      boolean has = style.percussion().stream().anyMatch(p -> p.lanes().containsKey(sound));
      if (wishes.wants(sound) && !has) {
        layers.add(new Percussion(0.3, List.of(), Map.of(sound, PATTERNS.get(sound))));
      }
    }
    for (Percussion layer : style.percussion()) {
      Map<DrumSound, String> lanes = new EnumMap<>(DrumSound.class);
      layer.lanes().forEach((s, l) -> lanes.putAll(wishes.allows(s) ? Map.of(s, l) : Map.of()));
      if (!lanes.isEmpty()) {
        layers.add(new Percussion(layer.from(), layer.only(), lanes));
      }
    }
    return layers;
  }

  private Band.Kit kit(int program, boolean drums, boolean wished) {
    List<Double> joins = style.drumsFrom();
    double from = joins.get(Seeds.random(seed, "cast", "drums join").nextInt(joins.size()));
    String title = TITLES.getOrDefault(program, "Standard Kit");
    return new Band.Kit(program, title, drums, wished, from);
  }

  // Name in the instrument book of a kit.
  private static String instrument(int kit) {
    return switch (kit) {
      case 24, 25 -> "drum machine";
      case 40 -> "brushed drums";
      default -> "drums";
    };
  }
}

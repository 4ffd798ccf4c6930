package org.sply85.style;

import java.util.List;
import java.util.Map;
import org.sply85.music.TrackRole;

/**
 * How the band of a style plays.
 *
 * @param style name in the style book
 * @param kits General MIDI drum kits, the most usual first
 * @param drumsFrom the drums join in sections of at least one of these energies, 0..1, drawn for
 *     each song
 * @param carriers names of the parts of which one, drawn for each song, carries the chords from the
 *     start; empty if always the same do
 * @param carriersJoin the other carriers join in sections of at least this energy, 0..1
 * @param fills family of fills in {@code fills.yaml}
 * @param ritard share of the tempo lost over the last two bars, 0..0.3
 * @param stops how likely the band falls silent for half a bar before a big arrival, 0..1
 * @param approach how likely the bass leads into a new chord by a neighbour tone, 0..1
 * @param late milliseconds that a role plays behind the beat; negative ahead
 * @param lead General MIDI programs for the melody, the most usual first
 * @param harmony General MIDI programs for the second voice of the last choruses
 * @param grooves drum patterns
 * @param percussion layers over the grooves
 * @param parts the other chairs
 */
public record BandStyle(
    String style,
    List<Integer> kits,
    List<Double> drumsFrom,
    List<String> carriers,
    double carriersJoin,
    String fills,
    double ritard,
    double stops,
    double approach,
    Map<TrackRole, Double> late,
    List<Integer> lead,
    List<Integer> harmony,
    List<Groove> grooves,
    List<Percussion> percussion,
    List<BandPart> parts) {
  public BandStyle {
    kits = List.copyOf(kits);
    drumsFrom = List.copyOf(drumsFrom);
    carriers = carriers == null ? List.of() : List.copyOf(carriers);
    late = late == null ? Map.of() : Map.copyOf(late);
    lead = List.copyOf(lead);
    harmony = List.copyOf(harmony);
    grooves = List.copyOf(grooves);
    percussion = percussion == null ? List.of() : List.copyOf(percussion);
    parts = List.copyOf(parts);
  }

  /** The same band with the drums of another. */
  BandStyle drummedBy(BandStyle other) {
    return new BandStyle(
        style,
        other.kits,
        drumsFrom,
        carriers,
        carriersJoin,
        other.fills,
        ritard,
        stops,
        approach,
        late,
        lead,
        harmony,
        other.grooves,
        other.percussion,
        parts);
  }

  /** The same band with other chairs. */
  BandStyle seated(List<BandPart> newParts, List<String> newCarriers, double newApproach) {
    return new BandStyle(
        style,
        kits,
        drumsFrom,
        newCarriers,
        carriersJoin,
        fills,
        ritard,
        stops,
        newApproach,
        late,
        lead,
        harmony,
        grooves,
        percussion,
        newParts);
  }

  /**
   * The grooves to choose from: those for the section's role if there are any, else the general
   * ones of the level or, failing that, of the nearest level. Those written in the meter go before
   * those that must be fitted to it.
   *
   * @param level the section's intensity
   * @param role the section's role
   * @param meter like {@code "3/4"}
   * @return empty only if the style has no drums
   */
  public List<Groove> grooves(Level level, String role, String meter) {
    List<Groove> own = written(meter, grooves.stream().filter(g -> g.roles().contains(role)));
    if (!own.isEmpty() && own.stream().anyMatch(g -> g.level() == level)) {
      return own.stream().filter(g -> g.level() == level).toList();
    }
    List<Groove> all = written(meter, grooves.stream().filter(g -> g.roles().isEmpty()));
    int nearest =
        all.stream().mapToInt(g -> distance(g.level(), level)).min().orElse(Integer.MAX_VALUE);
    return all.stream().filter(g -> distance(g.level(), level) == nearest).toList();
  }

  private static List<Groove> written(String meter, java.util.stream.Stream<Groove> grooves) {
    List<Groove> all = grooves.toList();
    for (String own : List.of(meter, HalfBars.of(meter))) {
      List<Groove> exact = all.stream().filter(g -> g.meter().equals(own)).toList();
      if (!exact.isEmpty()) {
        return exact;
      }
    }
    return all.stream().filter(g -> g.meter().isEmpty()).toList();
  }

  private static int distance(Level a, Level b) {
    return Math.abs(a.ordinal() - b.ordinal());
  }
}

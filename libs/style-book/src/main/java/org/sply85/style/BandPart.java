package org.sply85.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.music.TrackRole;

/**
 * A chair of the band.
 *
 * @param role the job
 * @param name tells parts of one role apart, unique within the style
 * @param programs General MIDI programs that may sit here, the most usual first
 * @param from plays in sections of at least this energy, 0..1
 * @param to plays in sections of at most this energy, 0..1; 1 if absent
 * @param only roles of sections it plays in; empty for all
 * @param never roles of sections it never plays in
 * @param low lowest pitch
 * @param high highest pitch
 * @param playing how it plays
 * @param voicing how chords are spread: {@code close}, {@code open}, {@code shell}, {@code
 *     rootless}, {@code power}, {@code guitar}, {@code broken} or {@code pair}
 * @param velocity usual MIDI velocity
 * @param length sounding share of the written length, 0.1..1
 * @param pan -1 left .. 1 right
 * @param pedal whether the sustain pedal is used
 * @param figures step patterns for each level; a missing level borrows its neighbour's
 * @param meters figures written for other meters than 4/4, by meter
 */
public record BandPart(
    TrackRole role,
    String name,
    List<Integer> programs,
    double from,
    Double to,
    List<String> only,
    List<String> never,
    int low,
    int high,
    Playing playing,
    String voicing,
    int velocity,
    Double length,
    double pan,
    boolean pedal,
    Map<Level, List<String>> figures,
    Map<String, Map<Level, List<String>>> meters) {
  public BandPart {
    programs = List.copyOf(programs);
    to = to == null ? 1.0 : to;
    only = only == null ? List.of() : List.copyOf(only);
    never = never == null ? List.of() : List.copyOf(never);
    voicing = voicing == null ? "close" : voicing;
    length = length == null ? 1.0 : length;
    figures = figures == null ? Map.of() : Map.copyOf(figures);
    meters = meters == null ? Map.of() : Map.copyOf(meters);
    for (Map<Level, List<String>> byLevel : allFigures(figures, meters)) {
      byLevel.values().forEach(list -> list.forEach(playing::check));
    }
  }

  /**
   * The figures to choose from.
   *
   * @return empty only if the part plays without figures
   */
  public List<String> figures(Level level, String meter) {
    TreeMap<Level, List<String>> byLevel = new TreeMap<>(written(meter));
    if (byLevel.isEmpty()) {
      return List.of();
    }
    var below = byLevel.floorEntry(level);
    return below == null ? byLevel.firstEntry().getValue() : below.getValue();
  }

  private Map<Level, List<String>> written(String meter) {
    return meters.getOrDefault(meter, meters.getOrDefault(HalfBars.of(meter), figures));
  }

  /** Whether the part may sit in a section of that role and energy. */
  public boolean plays(String sectionRole, double energy) {
    return energy >= from && energy <= to && allowedIn(sectionRole);
  }

  /** Whether the section's role is open to the part, whatever its energy. */
  public boolean allowedIn(String sectionRole) {
    return (only.isEmpty() || only.contains(sectionRole)) && !never.contains(sectionRole);
  }

  /** The same chair with another range. */
  public BandPart within(int newLow, int newHigh) {
    return new BandPart(
        role, name, programs, from, to, only, never, newLow, newHigh, playing, voicing, velocity,
        length, pan, pedal, figures, meters);
  }

  /** The same chair, joining at another energy. */
  public BandPart joining(double newFrom) {
    return new BandPart(
        role, name, programs, newFrom, to, only, never, low, high, playing, voicing, velocity,
        length, pan, pedal, figures, meters);
  }

  /** The same chair, spreading chords in another way. */
  public BandPart voiced(String newVoicing) {
    return new BandPart(
        role,
        name,
        programs,
        from,
        to,
        only,
        never,
        low,
        high,
        playing,
        newVoicing,
        velocity,
        length,
        pan,
        pedal,
        figures,
        meters);
  }

  /** The same chair under another name. */
  public BandPart named(String newName) {
    return new BandPart(
        role, newName, programs, from, to, only, never, low, high, playing, voicing, velocity,
        length, pan, pedal, figures, meters);
  }

  private static List<Map<Level, List<String>>> allFigures(
      Map<Level, List<String>> figures, Map<String, Map<Level, List<String>>> meters) {
    var all = new java.util.ArrayList<>(meters.values());
    all.add(figures);
    return all;
  }
}

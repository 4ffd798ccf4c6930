package org.sply85.arranger.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.GrooveBank;
import org.sply85.music.Note;
import org.sply85.statistics.Quantiles;

/**
 * Judges a groove in a passage. Terms, each 0..1:
 *
 * <ul>
 *   <li>{@code plan}: how near the force of its strokes comes to the passage's energy, both as
 *       places among all grooves of the bank
 *   <li>{@code theory}: whether its bars begin with the kick and have a backbeat
 *   <li>{@code interlock}: half of the kicks at least are met by the bass
 *   <li>{@code typical}: how usual its strokes, kicks and snare strokes a bar and the spread of its
 *       force are among the drummers' grooves of the bank
 *   <li>{@code style}: how far it is of the style
 * </ul>
 */
final class DrumCard {
  private static final double MET = 0.5;
  private static final double WITHOUT = 0.75;
  private static final Quantiles FORCES = quantiles(DrumCard::force);
  private static final List<Real> REAL =
      Stream.<ToDoubleFunction<DrumRoll>>of(
              r -> perBar(r, EnumSet.allOf(DrumLane.class)),
              r -> perBar(r, EnumSet.of(DrumLane.KICK)),
              r -> perBar(r, EnumSet.of(DrumLane.SNARE, DrumLane.RIM)),
              DrumCard::spread)
          .map(f -> new Real(f, quantiles(f)))
          .toList();

  private final Passage passage;
  private final int from;
  private final int steps;

  /** A figure of a groove, and what it is of the bank's. */
  private record Real(ToDoubleFunction<DrumRoll> figure, Quantiles quantiles) {}

  DrumCard(Passage passage, Presence presence) {
    this.passage = passage;
    this.from = passage.barStart(presence.from());
    this.steps = (presence.to() - presence.from()) * passage.meter().stepsPerBar();
  }

  private static Quantiles quantiles(ToDoubleFunction<DrumRoll> figure) {
    return Quantiles.of(
        GrooveBank.standard().entries().stream()
            .filter(e -> !e.fill())
            .mapToDouble(e -> figure.applyAsDouble(e.roll()))
            .toArray());
  }

  private static double perBar(DrumRoll roll, Set<DrumLane> lanes) {
    long strokes = roll.strokes().stream().filter(s -> lanes.contains(s.lane())).count();
    return strokes * 16.0 / roll.steps();
  }

  private static double spread(DrumRoll roll) {
    double mean = roll.strokes().stream().mapToInt(DrumRoll.Stroke::velocity).average().orElse(0);
    double squares =
        roll.strokes().stream()
            .mapToDouble(s -> (s.velocity() - mean) * (s.velocity() - mean))
            .average()
            .orElse(0);
    return Math.sqrt(squares);
  }

  private static double typical(DrumRoll roll) {
    return REAL.stream()
        .mapToDouble(r -> r.quantiles().typicality(r.figure().applyAsDouble(roll)))
        .average()
        .orElse(0);
  }

  private static double force(DrumRoll roll) {
    return roll.strokes().stream().mapToDouble(s -> s.velocity() / 127.0).sum() / roll.steps();
  }

  /**
   * The card.
   *
   * @param strokes what the kit would play
   * @param bass what the bass would play with it
   * @param style how far it is of the style, 0..1
   */
  ScoreCard of(List<Note> strokes, List<Note> bass, double style) {
    DrumRoll roll = DrumRoll.of(strokes, from, steps);
    Map<String, Double> terms = new TreeMap<>();
    terms.put("plan", 1 - Math.abs(FORCES.percentile(force(roll)) - passage.energy()));
    terms.put("theory", theory(roll));
    terms.put("interlock", interlock(strokes, bass));
    terms.put("typical", typical(roll));
    terms.put("style", style);
    return PartCard.card(terms);
  }

  private double theory(DrumRoll roll) {
    int perBar = passage.meter().stepsPerBar();
    int bars = Math.max(1, steps / perBar);
    double downbeats =
        java.util.stream.IntStream.of(roll.stepsOf(DrumLane.KICK))
                .filter(s -> s % perBar == 0)
                .count()
            / (double) bars;
    long backbeats =
        roll.strokes().stream()
            .filter(s -> s.lane() == DrumLane.SNARE || s.lane() == DrumLane.RIM)
            .filter(s -> s.step() % perBar == perBar / 4 || s.step() % perBar == perBar / 2)
            .map(s -> s.step() / perBar)
            .distinct()
            .count();
    double beaten = backbeats / (double) bars;
    return (WITHOUT + (1 - WITHOUT) * Math.min(1, downbeats))
        * (WITHOUT + (1 - WITHOUT) * Math.min(1, beaten));
  }

  private static double interlock(List<Note> strokes, List<Note> bass) {
    List<Note> kicks =
        strokes.stream()
            .filter(
                n -> DrumLane.of(n.pitch(), n.velocity()).filter(DrumLane.KICK::equals).isPresent())
            .toList();
    if (kicks.isEmpty() || bass.isEmpty()) {
      return 1;
    }
    Set<Integer> onsets = bass.stream().map(Note::tick).collect(Collectors.toSet());
    double met =
        kicks.stream().filter(k -> onsets.contains(k.tick())).count() / (double) kicks.size();
    return Math.min(1, met / MET);
  }
}

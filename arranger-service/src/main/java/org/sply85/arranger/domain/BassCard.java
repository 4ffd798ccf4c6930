package org.sply85.arranger.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.DrumSound;
import org.sply85.style.StepPattern;

/**
 * Judges what a bass would play in a passage, whoever proposed it. Terms, each 0..1:
 *
 * <ul>
 *   <li>{@code plan}: strokes a bar against what the energy asks for, from what the left hands of
 *       POP909's pianists strike to what Freedoom's basses do (medians 2 and 8)
 *   <li>{@code theory}: share of the strokes on tones of the chord, but for those that lead into
 *       the next, in the last quarter before it
 *   <li>{@code interlock}: six in ten of the groove's kicks at least are met
 *   <li>{@code style}: how far it is of the style
 * </ul>
 */
final class BassCard {
  private static final double FEWEST = 2;
  private static final double MOST = 8;
  private static final double MET = 0.6;

  private final Scene scene;
  private final int bars;

  BassCard(Scene scene) {
    this.scene = scene;
    this.bars = Math.max(1, scene.presence().to() - scene.presence().from());
  }

  /**
   * The card.
   *
   * @param line what is heard
   * @param style how far it is of the style, 0..1
   */
  ScoreCard of(List<Note> line, double style) {
    Map<String, Double> terms = new TreeMap<>();
    terms.put("plan", plan(line));
    terms.put("theory", theory(line));
    terms.put("interlock", interlock(line));
    terms.put("style", style);
    return PartCard.card(terms);
  }

  private double plan(List<Note> line) {
    double share = scene.passage().meter().stepsPerBar() / 16.0;
    double wanted = share * (FEWEST + (MOST - FEWEST) * scene.passage().energy());
    double played = line.size() / (double) bars;
    return Math.min(played, wanted) / Math.max(played, wanted);
  }

  private double theory(List<Note> line) {
    var spans = VoicedChords.joined(scene.passage(), scene.after());
    long sound =
        line.stream()
            .filter(
                n ->
                    spans.stream()
                        .filter(s -> s.tick() <= n.tick() && n.tick() < s.end())
                        .allMatch(
                            s ->
                                s.chord().contains(n.pitch())
                                    || Math.floorMod(s.chord().bassPitchClass() - n.pitch(), 12)
                                        == 0
                                    || s.end() - n.tick() <= Ticks.PER_QUARTER))
            .count();
    return line.isEmpty() ? 0 : sound / (double) line.size();
  }

  private double interlock(List<Note> line) {
    StepPattern kick = scene.groove().lane(DrumSound.KICK).fitted(scene.passage().meter());
    Set<Integer> struck = line.stream().map(Note::tick).collect(Collectors.toSet());
    int kicks = 0;
    int met = 0;
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      String lane = kick.bar(bar);
      for (int step :
          IntStream.range(0, lane.length())
              .filter(i -> lane.charAt(i) != '.' && lane.charAt(i) != '_')
              .toArray()) {
        kicks++;
        int tick = scene.passage().barStart(bar) + step * Ticks.PER_SIXTEENTH;
        met += struck.contains(tick) ? 1 : 0;
      }
    }
    return kicks == 0 ? 1 : Math.min(1, met / (MET * kicks));
  }
}

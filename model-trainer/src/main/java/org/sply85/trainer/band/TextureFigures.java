package org.sply85.trainer.band;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.ChordScale;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;

/**
 * What bars of accompaniment measure, so that made ones can be compared with real ones.
 *
 * @param notes a bar
 * @param onsets a bar
 * @param classes steps of the chord's scale used in a bar
 * @param chordTones share of the notes that are roots, thirds and fifths
 * @param rootFirst share of the bars whose lowest note on beat 1 is a root
 * @param together notes that begin at an onset
 * @param rhythms different sets of onsets among all bars
 */
public record TextureFigures(
    double notes,
    double onsets,
    double classes,
    double chordTones,
    double rootFirst,
    double together,
    double rhythms) {
  private static final double LEAST = 1e-3; // so that nothing is infinitely far

  /** The figures of some bars. */
  public static TextureFigures of(List<TextureRoll> bars) {
    double many = Math.max(1, bars.size());
    double notes = bars.stream().mapToInt(b -> b.notes().size()).sum();
    double onsets = bars.stream().mapToInt(b -> Integer.bitCount(b.onsets())).sum();
    double chordTones =
        bars.stream().flatMap(b -> b.notes().stream()).filter(TextureFigures::ofChord).count();
    double classes =
        bars.stream()
            .mapToLong(b -> b.notes().stream().map(TextureFigures::step).distinct().count())
            .sum();
    double rootFirst = bars.stream().filter(TextureFigures::rootFirst).count();
    double rhythms = bars.stream().map(TextureRoll::onsets).distinct().count();
    return new TextureFigures(
        notes / many,
        onsets / many,
        classes / many,
        chordTones / Math.max(1, notes),
        rootFirst / many,
        notes / Math.max(1, onsets),
        rhythms);
  }

  private static int step(TextureNote note) {
    return note.slot() % ChordScale.STEPS;
  }

  private static boolean ofChord(TextureNote note) {
    return step(note) % 2 == 0 && step(note) < 6;
  }

  // Notes are ordered by onset, then slot.
  private static boolean rootFirst(TextureRoll bar) {
    return !bar.notes().isEmpty()
        && bar.notes().get(0).step() == 0
        && step(bar.notes().get(0)) == 0;
  }

  /** By name, in order. */
  public Map<String, Double> byName() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("notes", notes);
    figures.put("onsets", onsets);
    figures.put("classes", classes);
    figures.put("chordTones", chordTones);
    figures.put("rootFirst", rootFirst);
    figures.put("together", together);
    figures.put("rhythms", rhythms);
    return figures;
  }

  /** Mean of the figures' distances as factors: |ln(a / b)|, twice as much as far as half. */
  public double distance(TextureFigures real) {
    Map<String, Double> others = real.byName();
    return byName().entrySet().stream()
        .mapToDouble(
            e ->
                Math.abs(
                    Math.log(Math.max(LEAST, e.getValue()))
                        - Math.log(Math.max(LEAST, others.get(e.getKey())))))
        .average()
        .orElseThrow();
  }
}

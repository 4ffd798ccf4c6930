package org.sply85.statistics;

import java.util.List;
import org.sply85.music.Mode;

/** Which chord follows which, how sections begin and end, how long chords stay, common loops. */
public final class ChordMoves {
  /** The longest stay that is told apart, in half bars. */
  public static final int LONGEST_STAY = 16;

  private final CountTable table;
  private final List<ChordLoop> loops;

  /**
   * @param table counted by the static methods
   * @param loops the commonest first
   */
  public ChordMoves(CountTable table, List<ChordLoop> loops) {
    this.table = table;
    this.loops = List.copyOf(loops);
  }

  /** Counts a change to another chord. */
  public static void count(CountTableBuilder counts, ChordContext context, CoreChord next) {
    counts.add(context.keys(), next.index());
  }

  /** Counts the first chord of a section. */
  public static void countStart(
      CountTableBuilder counts, Mode mode, SectionRole role, CoreChord chord) {
    counts.add(edges("start/", mode, role), chord.index());
  }

  /** Counts the last chord of a section. */
  public static void countEnd(
      CountTableBuilder counts, Mode mode, SectionRole role, CoreChord chord) {
    counts.add(edges("end/", mode, role), chord.index());
  }

  /** Counts how long a chord stays. */
  public static void countStay(CountTableBuilder counts, SectionRole role, int halfBars) {
    counts.add(List.of("stay/" + role, "stay"), Math.min(LONGEST_STAY, Math.max(1, halfBars)));
  }

  private static List<String> edges(String edge, Mode mode, SectionRole role) {
    return List.of(edge + mode + "/" + role, edge + mode);
  }

  /**
   * Probability of each chord to come next when the chord changes, by {@link CoreChord#index}; the
   * chord that sounds now has none.
   */
  public double[] next(ChordContext context) {
    double[] p = table.smoothed(context.keys(), CountTable.uniform(CoreChord.COUNT));
    int now = context.previous().index();
    double others = 1 - p[now];
    for (int i = 0; i < p.length; i++) {
      p[i] = i == now ? 0 : p[i] / others;
    }
    return p;
  }

  /** Probability of each chord to begin a section, by {@link CoreChord#index}. */
  public double[] start(Mode mode, SectionRole role) {
    return table.smoothed(edges("start/", mode, role), CountTable.uniform(CoreChord.COUNT));
  }

  /** Probability of each chord to end a section, by {@link CoreChord#index}. */
  public double[] end(Mode mode, SectionRole role) {
    return table.smoothed(edges("end/", mode, role), CountTable.uniform(CoreChord.COUNT));
  }

  /**
   * How long a chord stays.
   *
   * @return probability of each number of half bars, 0..{@value #LONGEST_STAY}; that of 0 is near
   *     nothing, that of the longest stands for all longer ones
   */
  public double[] stay(SectionRole role) {
    return table.smoothed(List.of("stay/" + role, "stay"), CountTable.uniform(LONGEST_STAY + 1));
  }

  /** The loops of a mode, the commonest first. */
  public List<ChordLoop> loops(Mode mode) {
    return loops.stream().filter(l -> l.mode() == mode).toList();
  }
}

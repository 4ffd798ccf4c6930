package org.sply85.composer.domain.lyrics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sply85.composer.domain.lyrics.Options.Option;

/** A section's lines as far as they are chosen; immutable. */
record Verse(Map<Integer, Option> lines, double score) {
  static final Verse EMPTY = new Verse(Map.of(), 0);
  private static final double REPEATED_WORD = 2.0;
  private static final double REPEATED_MOULD = 6.0;
  private static final double REPEATED_END = 4.0;
  private static final double SAME_LINE = 20.0;
  private static final double LINKED = 0.3;

  /** The same with a line more; its worth falls with what it repeats. */
  Verse with(int slot, Option option, Told told, LineJudge judge) {
    Map<Integer, Option> more = new TreeMap<>(lines);
    more.put(slot, option);
    double linked = linked(slot, option, judge);
    return new Verse(more, score + option.score() + linked - repeats(option.line(), told));
  }

  /** What a line gains by going on what its neighbours say. */
  private double linked(int slot, Option option, LineJudge judge) {
    double sum = 0;
    for (int beside : new int[] {slot - 1, slot + 1}) {
      Option other = lines.get(beside);
      sum += other == null ? 0 : LINKED * judge.linked(other.line(), option.line());
    }
    return sum;
  }

  private double repeats(Line line, Told told) {
    double cost = told.cost(line);
    Set<String> words = new HashSet<>();
    for (Option other : lines.values()) {
      words.addAll(other.line().content());
      boolean scene = line.scene();
      boolean same = other.line().mould().equals(line.mould());
      boolean twin = scene && other.line().scene();
      cost += same && !scene ? REPEATED_MOULD : twin ? 0.5 : 0;
      cost += other.line().text().equals(line.text()) ? SAME_LINE : 0;
      boolean end = other.line().last().spelling().equals(line.last().spelling());
      cost += end ? REPEATED_END : 0;
      cost += line.topical() && other.line().topical() ? REPEATED_MOULD : 0;
    }
    return cost + REPEATED_WORD * line.content().stream().filter(words::contains).count();
  }

  /** Whether the lines that stand beside each other make sentences. */
  boolean reads(int slots, List<Boolean> mayOpen) {
    for (Map.Entry<Integer, Option> entry : lines.entrySet()) {
      int at = entry.getKey();
      Line line = entry.getValue().line();
      if (at == 0 && line.goesOn() || line.opener() && !mayOpen.get(at)) {
        return false;
      }
      Option next = lines.get(at + 1);
      boolean broken =
          next != null && line.opener() && (next.line().opener() || next.line().goesOn());
      boolean title = next != null && line.opener() && next.line().mould().equals("title");
      if (broken || title) {
        return false;
      }
    }
    return true;
  }
}

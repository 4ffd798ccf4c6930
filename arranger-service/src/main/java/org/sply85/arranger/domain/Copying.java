package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.originality.OriginalityChecker;
import org.sply85.originality.OriginalityIndex;
import org.sply85.originality.Rule;

/**
 * Finds joins that copy: two melodies that are each their own may, one after the other, hold a run
 * of notes that a known song has.
 */
final class Copying {
  // One move less than the longest run that breaks a veto, on each side.
  private static final int REACH = 14;
  private static final Set<Rule> RUNS = Set.of(Rule.RUN, Rule.RATIO_RUN, Rule.PITCH_RUN);

  private final SongPlan plan;
  private final Meter meter;
  private final OriginalityChecker checker;

  Copying(SongPlan plan) {
    this(plan, OriginalityIndex.standard());
  }

  Copying(SongPlan plan, OriginalityIndex known) {
    this.plan = plan;
    this.meter = Meter.parse(plan.meter());
    this.checker = new OriginalityChecker(known);
  }

  /**
   * Whether notes at the join break a veto against copying.
   *
   * @param section index of the section before the join
   */
  boolean at(int section, Candidate before, Candidate after) {
    PlannedSection from = plan.sections().get(section);
    PlannedSection to = plan.sections().get(section + 1);
    List<Note> first = Lines.sorted(before.melody());
    List<Note> second = Lines.sorted(after.melody());
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    int later = from.bars() * meter.barTicks();
    int lift = to.transpose() - from.transpose();
    List<Note> joined =
        new ArrayList<>(first.subList(Math.max(0, first.size() - REACH), first.size()));
    second.subList(0, Math.min(REACH, second.size())).stream()
        .map(n -> n.shifted(later).transposed(lift))
        .forEach(joined::add);
    return checker.check(Lines.sorted(joined), meter).brokenVetoes().stream()
        .anyMatch(finding -> RUNS.contains(finding.rule()));
  }
}

package org.sply85.contracts.song;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars of an idea as a section uses them.
 *
 * @param fromBar first bar of the idea
 * @param bars how many
 * @param atBar where they stand, from the section's start
 */
public record Stretch(int fromBar, int bars, int atBar) {
  /**
   * How a section is filled with its idea: a long section repeats the idea and ends with its end; a
   * short one takes the idea's beginning, except that an outro takes its end.
   */
  public static List<Stretch> of(Idea idea, PlannedSection section) {
    if (section.bars() < idea.bars()) {
      int from = section.role().equals("outro") ? idea.bars() - section.bars() : 0;
      return List.of(new Stretch(from, section.bars(), 0));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int at = 0; at < section.bars(); ) {
      int bars = Math.min(section.bars() - at, idea.bars());
      stretches.add(new Stretch(idea.bars() - bars, bars, at));
      at += bars;
    }
    return List.copyOf(stretches);
  }
}

package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Score;

/**
 * A song arranged.
 *
 * @param written on the grid, as notation shows it
 * @param performed humanised, as it is played; tracks of the same names in the same order
 * @param choices which candidate each section took, in order of the sections
 * @param links what joins each section to the next, in order
 */
public record Arrangement(Score written, Score performed, List<Choice> choices, List<Link> links) {
  public Arrangement {
    choices = List.copyOf(choices);
    links = List.copyOf(links);
  }

  /**
   * @param section the section's label
   * @param idea the idea's id
   * @param candidate the candidate's id
   * @param total its score card's total, 0..1
   */
  public record Choice(String section, String idea, String candidate, double total) {}

  /**
   * @param from label of the section before
   * @param to label of the section after
   * @param devices what joins them: fill, crash, riser, stop, pickup, turnaround, tail
   * @param cost the linker's cost of the join
   */
  public record Link(String from, String to, List<String> devices, double cost) {
    public Link {
      devices = List.copyOf(devices);
    }
  }
}

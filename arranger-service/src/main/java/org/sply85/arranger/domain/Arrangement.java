package org.sply85.arranger.domain;

import java.util.List;
import java.util.Optional;
import org.sply85.contracts.song.ScoreCard;
import org.sply85.music.Score;

/**
 * A song arranged.
 *
 * @param written on the grid, as notation shows it
 * @param performed humanised, as it is played; tracks of the same names in the same order
 * @param choices which candidate each section took, in order of the sections
 * @param links what joins each section to the next, in order
 * @param band who proposed what the chairs play, for every section and chair that had a choice
 * @param lyrics the words with their times, if the song is sung
 */
public record Arrangement(
    Score written,
    Score performed,
    List<Choice> choices,
    List<Link> links,
    List<BandChoice> band,
    Optional<LyricSheet> lyrics) {
  public Arrangement {
    choices = List.copyOf(choices);
    links = List.copyOf(links);
    band = List.copyOf(band);
  }

  /**
   * @param section the section's label
   * @param part the chair, as the style names it; {@code drums} for the kit
   * @param source who proposed it: {@code grammar} is the style's own figure
   * @param idea the idea's id, {@code grammar} for the style's own figure
   * @param proposed how many there were to choose from
   * @param card how good it is
   * @param grammar total of the style's own figure
   */
  public record BandChoice(
      String section,
      String part,
      String source,
      String idea,
      int proposed,
      ScoreCard card,
      double grammar) {}

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
   * @param devices what joins them: fill, crash, riser, stop, pickup, turnaround, modulation, tail,
   *     ring, walk-up
   * @param cost the linker's cost of the join
   */
  public record Link(String from, String to, List<String> devices, double cost) {
    public Link {
      devices = List.copyOf(devices);
    }
  }
}

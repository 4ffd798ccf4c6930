package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.statistics.SectionRole;

/**
 * A song's sections.
 *
 * @param id names it in its corpus
 * @param source the corpus
 * @param sections in order; those without a role are left out
 * @param firstChorus where in the song its first chorus begins, 0..1; negative if it has none
 */
public record FormSheet(String id, String source, List<Section> sections, double firstChorus) {
  public FormSheet {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param bars length in bars
   */
  public record Section(SectionRole role, int bars) {}
}

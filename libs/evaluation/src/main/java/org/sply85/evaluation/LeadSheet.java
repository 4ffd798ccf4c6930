package org.sply85.evaluation;

import java.util.List;
import org.sply85.statistics.Passage;
import org.sply85.statistics.PhraseMark;

/**
 * A song as it is evaluated, real or made: one melody over chords, and where its parts stand.
 *
 * @param id names it in its set
 * @param group what it is compared within, like its style
 * @param tempoBpm quarter notes per minute
 * @param whole melody and chords, in the key the song begins in
 * @param phrases in order, covering the bars; compared by their letters
 * @param sections in order; their letters mean nothing
 */
public record LeadSheet(
    String id,
    String group,
    double tempoBpm,
    Passage whole,
    List<PhraseMark> phrases,
    List<PhraseMark> sections) {
  public LeadSheet {
    phrases = List.copyOf(phrases);
    sections = List.copyOf(sections);
  }
}

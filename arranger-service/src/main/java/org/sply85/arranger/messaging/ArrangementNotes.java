package org.sply85.arranger.messaging;

import java.util.List;
import org.sply85.arranger.domain.Arrangement;

/**
 * {@code arrangement.json}: what was chosen and how it was joined.
 *
 * @param choices which candidate each section took
 * @param links what joins each section to the next
 */
record ArrangementNotes(List<Arrangement.Choice> choices, List<Arrangement.Link> links) {
  static ArrangementNotes of(Arrangement arrangement) {
    return new ArrangementNotes(arrangement.choices(), arrangement.links());
  }
}

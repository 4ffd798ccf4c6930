package org.sply85.arranger.messaging;

import java.util.List;
import org.sply85.arranger.domain.Arrangement;

/**
 * {@code arrangement.json}: what was chosen and how it was joined.
 *
 * @param choices which candidate each section took
 * @param links what joins each section to the next
 * @param band who proposed what the chairs play
 */
record ArrangementNotes(
    List<Arrangement.Choice> choices,
    List<Arrangement.Link> links,
    List<Arrangement.BandChoice> band) {
  static ArrangementNotes of(Arrangement arrangement) {
    return new ArrangementNotes(arrangement.choices(), arrangement.links(), arrangement.band());
  }
}

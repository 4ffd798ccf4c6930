package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;

/**
 * The song is planned; its ideas are requested.
 *
 * @param songId the song's id
 * @param plan {@code plan.json}: a {@link org.sply85.contracts.song.SongPlan}
 * @param ideas ids of the ideas, all of which must be composed
 * @param seed the song's seed
 * @param pack the models that compose it; absent in events of older versions = none is named
 * @param timing seconds spent so far
 */
public record SongPlanned(
    UUID songId, FileRef plan, List<String> ideas, long seed, PackRef pack, Timing timing)
    implements SongEvent {
  public SongPlanned {
    ideas = List.copyOf(ideas);
    pack = PackRef.orNone(pack);
  }
}

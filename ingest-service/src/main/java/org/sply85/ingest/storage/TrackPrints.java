package org.sply85.ingest.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.features.track.Print;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.store.ArtifactStore;

/**
 * The prints of all tracks, in the store: each track is named under its print's keys, so that a
 * look-up costs a few lists however many tracks there are, and every process sees the same. Two
 * encodings of a song that are handed in at the very same time may both be taken.
 */
public final class TrackPrints {
  private static final byte[] MARK = {'+'};
  private static final int MOST_CANDIDATES = 20;

  private final ArtifactStore store;

  public TrackPrints(ArtifactStore store) {
    this.store = store;
  }

  /**
   * Another track that is the same, if there is one; tracks that failed and are not there do not
   * count.
   */
  public Optional<UUID> twin(UUID trackId, Print print) {
    Map<UUID, Integer> hits = new LinkedHashMap<>();
    for (int key : print.keys()) {
      String folder = Artifacts.tracksWithHash(key);
      for (String name : store.list(folder)) {
        hits.merge(UUID.fromString(name.substring(folder.length())), 1, Integer::sum);
      }
    }
    return hits.entrySet().stream()
        .filter(hit -> !hit.getKey().equals(trackId))
        .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .filter(other -> same(other, print))
        .filter(
            other ->
                store.exists(Artifacts.trackIndexed(other))
                    || !store.exists(Artifacts.trackFailure(other)))
        .findFirst();
  }

  private boolean same(UUID other, Print print) {
    return store
        .find(Artifacts.trackPrint(other))
        .map(TrackPrints::read)
        .filter(print::same)
        .isPresent();
  }

  private static Print read(byte[] bytes) {
    try {
      return Print.fromBytes(bytes);
    } catch (IllegalArgumentException damaged) {
      throw new PoisonException("a stored print is damaged", damaged);
    }
  }

  /** Remembers a track; the print itself first, so that whoever finds its name finds it. */
  public void add(UUID trackId, Print print) {
    store.putIfAbsent(Artifacts.trackPrint(trackId), print.toBytes());
    for (int key : print.keys()) {
      store.putIfAbsent(Artifacts.trackWithHash(key, trackId), MARK);
    }
  }
}

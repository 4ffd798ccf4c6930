package org.sply85.kit.store;

import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.kit.event.NameUuid;

/** The ids of tracks: equal content is one track, whoever hands it in and however often. */
public final class TrackIds {
  /** The stage of a track's original. */
  public static final String ORIGINAL = "original";

  private TrackIds() {}

  /** The id of the track with the content. */
  public static UUID of(String sha256) {
    return NameUuid.of(NameUuid.SPLY85, "track/" + sha256);
  }

  /** Whether a file lies where the original of its track does. */
  public static boolean isOriginal(FileRef file) {
    return file.sha256() != null
        && file.sha256().matches("[0-9a-f]{64}")
        && Artifacts.trackFile(of(file.sha256()), ORIGINAL, file.sha256(), ORIGINAL)
            .equals(file.key());
  }
}

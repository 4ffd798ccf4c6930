package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;

/**
 * A track is a file that is read, and no other track's twin.
 *
 * @param trackId the track's id
 * @param file the original
 * @param format by its first bytes: wav, aiff, flac, mp3, ogg or midi
 * @param seconds its length
 * @param attached what came with it: lyrics.txt, labels.txt
 */
public record TrackIngested(
    UUID trackId, FileRef file, String format, double seconds, List<FileRef> attached)
    implements TrackEvent {
  public TrackIngested {
    attached = attached == null ? null : List.copyOf(attached);
  }
}

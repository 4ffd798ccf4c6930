package org.sply85.ingest.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.track.TrackStage;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.ingest.domain.track.TrackReading;
import org.sply85.kit.failure.DuplicateException;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.TemporaryFolders;

/** Takes tracks in: reads them, looks for twins, keeps what came with them. */
public final class TrackIntake {
  private final ArtifactStore store;
  private final TrackPrints prints;
  private final TrackReader reader;

  public TrackIntake(ArtifactStore store, TrackReader reader) {
    this.store = store;
    this.prints = new TrackPrints(store);
    this.reader = reader;
  }

  /** Keeps what allows to train on a track; the first statement stays. Null states nothing. */
  public void keepLicence(UUID trackId, String licence) {
    if (licence != null) {
      store.putIfAbsent(
          Artifacts.trackLicence(trackId), licence.strip().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Takes a track.
   *
   * @throws InvalidInputException if it is no file that is read
   * @throws DuplicateException if it is there already, encoded in another way
   */
  public TrackIngested take(UUID id, TrackSubmitted track) {
    TrackReading.Read read = read(track.file());
    Optional<UUID> twin = prints.twin(id, read.print());
    if (twin.isPresent()) {
      throw new DuplicateException("it is the same music as track %s".formatted(twin.get()));
    }
    prints.add(id, read.print());
    List<FileRef> attached = new ArrayList<>();
    attach(id, "lyrics.txt", track.lyrics(), attached);
    attach(id, "labels.txt", track.labels(), attached);
    return new TrackIngested(id, track.file(), read.format(), read.seconds(), attached);
  }

  private void attach(UUID id, String name, String text, List<FileRef> to) {
    if (text != null && !text.isBlank()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      to.add(store.putTrackFile(id, TrackStage.INGEST.label(), name, bytes));
    }
  }

  private TrackReading.Read read(FileRef original) {
    Path folder = TemporaryFolders.make("track");
    try {
      Path file = folder.resolve("original");
      store.download(original, file);
      TrackReading reading = reader.read(file);
      if (reading instanceof TrackReading.Refused refused) {
        throw new InvalidInputException(refused.reason());
      }
      return (TrackReading.Read) reading;
    } catch (IOException e) {
      throw new TransientException("a track's original can not be read from disk", e);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }
}

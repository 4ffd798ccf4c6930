package org.sply85.ingest.rest;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongBriefed;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.song.SongBrief;
import org.sply85.kit.Json;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.store.ArtifactStore;

/** What the store holds of songs. */
@Singleton
class StoredSongs {
  private final ArtifactStore store;
  private final StepRunner steps;

  StoredSongs(ArtifactStore store, StepRunner steps) {
    this.store = store;
    this.steps = steps;
  }

  Optional<SongBrief> brief(UUID songId) {
    return steps.stored(StepKey.of(songId, Stage.BRIEF), SongBriefed.class).map(SongBriefed::brief);
  }

  Optional<SongMastered> finished(UUID songId) {
    return steps.stored(StepKey.of(songId, Stage.MASTER), SongMastered.class);
  }

  Optional<SongFailed> failure(UUID songId) {
    return store.find(Artifacts.failure(songId)).map(json -> Json.require(json, SongFailed.class));
  }

  InputStream open(FileRef file, long offset) {
    return store.open(file, offset);
  }
}

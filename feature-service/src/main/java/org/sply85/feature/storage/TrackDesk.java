package org.sply85.feature.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.TrackAnalyzed;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.track.TrackStage;
import org.sply85.contracts.track.TrackSummary;
import org.sply85.feature.domain.track.MeasuredTrack;
import org.sply85.feature.domain.track.TrackAnalyst;
import org.sply85.features.LabelledSpan;
import org.sply85.features.track.RefusedTrackException;
import org.sply85.features.track.SectionLabels;
import org.sply85.kit.Json;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.store.ArtifactStore;
import org.sply85.kit.store.TemporaryFolders;

/** Fetches tracks, lets them be measured, and keeps what was found. */
public final class TrackDesk {
  private static final String STAGE = TrackStage.ANALYZE.label();

  private final ArtifactStore store;
  private final TrackAnalyst analyst;

  public TrackDesk(ArtifactStore store, TrackAnalyst analyst) {
    this.store = store;
    this.analyst = analyst;
  }

  /** Analyses a track and enters it into the index of the corpus. */
  public TrackAnalyzed analyze(TrackIngested track) {
    Path folder = TemporaryFolders.make("analysis");
    try {
      Path original = folder.resolve("original");
      store.download(track.file(), original);
      return keep(track, analyst.measure(original, labels(track)), folder);
    } catch (RefusedTrackException e) {
      throw new InvalidInputException(e.getMessage());
    } catch (IOException e) {
      throw new TransientException("a track can not be read from disk, or its features written", e);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  private List<LabelledSpan> labels(TrackIngested track) {
    return track.attached().stream()
        .filter(file -> file.name().equals("labels.txt"))
        .findFirst()
        .map(file -> SectionLabels.parse(new String(store.get(file), StandardCharsets.UTF_8)))
        .orElse(List.of());
  }

  private TrackAnalyzed keep(TrackIngested track, MeasuredTrack measured, Path folder)
      throws IOException {
    Path zip = folder.resolve("features.zip");
    FeatureZip.write(measured.matrices(), zip);
    TrackSummary summary =
        new TrackSummary(
            track.trackId(),
            track.file().name(),
            track.file().sha256(),
            track.format(),
            measured.figures());
    byte[] analysis = AnalysisJson.of(measured.analysis()).getBytes(StandardCharsets.UTF_8);
    FileRef summaryFile =
        store.putTrackFile(track.trackId(), STAGE, "summary.json", Json.writePretty(summary));
    FileRef analysisFile = store.putTrackFile(track.trackId(), STAGE, "analysis.json", analysis);
    FileRef features = store.putTrackFile(track.trackId(), STAGE, "features.zip", zip);
    store.putIfAbsent(Artifacts.trackIndexed(track.trackId()), Json.write(summary));
    return new TrackAnalyzed(track.trackId(), summaryFile, analysisFile, features);
  }
}

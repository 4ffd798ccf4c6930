package org.sply85.feature.domain.track;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.contracts.track.TrackSummary.TrackFigures;
import org.sply85.features.Analysis;

/**
 * What was found in a track.
 *
 * @param analysis beats, chords, sections and more
 * @param figures what the index holds
 * @param matrices by librosa's names, {@code [frame][row]}; of notes {@code notes}: onset and
 *     length in seconds, pitch, velocity
 */
public record MeasuredTrack(
    Analysis analysis, TrackFigures figures, Map<String, float[][]> matrices) {
  public MeasuredTrack {
    matrices = new LinkedHashMap<>(matrices);
  }
}

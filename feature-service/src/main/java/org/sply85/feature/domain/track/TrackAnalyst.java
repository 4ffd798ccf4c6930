package org.sply85.feature.domain.track;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.features.Analysis;
import org.sply85.features.LabelledSpan;
import org.sply85.features.ScoreAnalyzer;
import org.sply85.features.SongAnalyzer;
import org.sply85.features.track.MonoSound;
import org.sply85.features.track.TrackFile;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.originality.LeadTrack;

/** Measures tracks. A recording of ten minutes needs less than 300 MB. */
public final class TrackAnalyst {
  /** Matrices that are kept; what is left out is large and made again from the original. */
  private static final List<String> KEPT =
      List.of(
          "mfcc",
          "chroma_cqt",
          "spectral_centroid",
          "spectral_bandwidth",
          "spectral_contrast",
          "spectral_flatness",
          "spectral_rolloff",
          "zero_crossing_rate",
          "rms",
          "onset_strength");

  /**
   * Measures a file.
   *
   * @param labels its sections; empty if they shall be found
   * @throws org.sply85.features.track.RefusedTrackException if it is none that is read
   * @throws IOException if the disk fails
   */
  public MeasuredTrack measure(Path file, List<LabelledSpan> labels) throws IOException {
    TrackFile track = TrackFile.read(file);
    return track instanceof TrackFile.Sound sound
        ? sound(sound.sound(), labels)
        : notes(((TrackFile.Notes) track).score(), labels);
  }

  /** Measures notes. */
  public MeasuredTrack notes(Score score, List<LabelledSpan> labels) {
    Analysis analysis = labelled(new ScoreAnalyzer().analyze(score, LeadTrack.of(score)), labels);
    List<float[]> rows = new ArrayList<>();
    for (Track track : score.tracks()) {
      for (Note note : track.notes()) {
        double start = score.secondsAt(note.tick());
        double length = score.secondsAt(note.end()) - start;
        rows.add(new float[] {(float) start, (float) length, note.pitch(), note.velocity()});
      }
    }
    return new MeasuredTrack(
        analysis,
        TrackMeasure.ofNotes(analysis, score),
        Map.of("notes", rows.toArray(new float[0][])));
  }

  /** Measures a recording. */
  public MeasuredTrack sound(MonoSound sound, List<LabelledSpan> labels) {
    SongAnalyzer.Result found = new SongAnalyzer().analyze(sound.samples(), sound.loudness());
    Analysis analysis = labelled(found.analysis(), labels);
    Map<String, float[][]> matrices = new LinkedHashMap<>();
    KEPT.forEach(name -> matrices.put(name, found.features().matrix(name)));
    return new MeasuredTrack(analysis, TrackMeasure.ofSound(analysis, found.features()), matrices);
  }

  private static Analysis labelled(Analysis found, List<LabelledSpan> labels) {
    return labels.isEmpty()
        ? found
        : new Analysis(
            found.seconds(),
            found.tempoBpm(),
            found.tempoCurve(),
            found.grid(),
            found.meter(),
            found.key(),
            found.tuningCents(),
            found.chords(),
            labels,
            found.melody(),
            found.onsets(),
            found.vocals(),
            found.loudness(),
            found.instruments());
  }
}

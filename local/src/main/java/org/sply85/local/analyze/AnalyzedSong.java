package org.sply85.local.analyze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.AudioFile;
import org.sply85.features.Analysis;
import org.sply85.features.NpyFile;
import org.sply85.features.ScoreAnalyzer;
import org.sply85.features.SongAnalyzer;
import org.sply85.features.form.Form;
import org.sply85.features.spectral.Tempogram;
import org.sply85.music.Score;
import org.sply85.music.midi.MidiFile;
import org.sply85.originality.LeadTrack;

/** A file's analysis, and what can be saved of it. */
public sealed interface AnalyzedSong {
  /** What was found. */
  Analysis analysis();

  /** Whether there are matrices: of notes there are none. */
  boolean hasFeatures();

  /** Saves every matrix as {@code name.npy}. */
  void writeFeatures(Path folder) throws IOException;

  /** Saves a picture. */
  void writePlot(Path file) throws IOException;

  /**
   * Reads and analyses a file.
   *
   * @throws org.sply85.audio.codec.RefusedAudioException if it is no sound that is read
   * @throws InvalidMidiDataException if it begins as MIDI does and is none that is read
   * @throws IllegalArgumentException if it lasts less than a second
   */
  static AnalyzedSong read(Path file) throws IOException, InvalidMidiDataException {
    if (AudioFile.format(file) == AudioFile.Format.MIDI) {
      Score score = MidiFile.read(file);
      return new Notes(score, new ScoreAnalyzer().analyze(score, LeadTrack.of(score)));
    }
    return sound(AudioFile.read(file));
  }

  private static AnalyzedSong sound(AudioBuffer recording) {
    float[] samples = SongAnalyzer.mono(recording);
    Analysis.Loudness loudness = SongAnalyzer.loudness(recording);
    return new Sound(samples, new SongAnalyzer().analyze(samples, loudness));
  }

  /** A recording. */
  record Sound(float[] samples, SongAnalyzer.Result result) implements AnalyzedSong {
    @Override
    public Analysis analysis() {
      return result.analysis();
    }

    @Override
    public boolean hasFeatures() {
      return true;
    }

    @Override
    public void writeFeatures(Path folder) throws IOException {
      Files.createDirectories(folder);
      Map<String, float[][]> matrices = result.features().matrices();
      matrices.put("cqt", result.features().constantQ());
      matrices.put("stft", result.features().spectrogram().magnitudes());
      matrices.put("tempogram", Tempogram.of(result.features().onsets()));
      matrices.put(
          "self_similarity",
          new Form().likeness(result.features(), result.profiles(), analysis().grid()));
      for (Map.Entry<String, float[][]> matrix : matrices.entrySet()) {
        NpyFile.write(matrix.getValue(), folder.resolve(matrix.getKey() + ".npy"));
      }
    }

    @Override
    public void writePlot(Path file) throws IOException {
      new AnalysisPlot(analysis()).ofSound(samples, result.features().matrix("chroma_cqt"), file);
    }
  }

  /** A MIDI file. */
  record Notes(Score score, Analysis analysis) implements AnalyzedSong {
    @Override
    public boolean hasFeatures() {
      return false;
    }

    @Override
    public void writeFeatures(Path folder) {
      // There is nothing to save.
    }

    @Override
    public void writePlot(Path file) throws IOException {
      new AnalysisPlot(analysis).ofNotes(score, file);
    }
  }
}

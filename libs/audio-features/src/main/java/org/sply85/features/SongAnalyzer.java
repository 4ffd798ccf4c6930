package org.sply85.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Resampler;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.features.Analysis.Loudness;
import org.sply85.features.Analysis.Pitch;
import org.sply85.features.Analysis.Tempo;
import org.sply85.features.form.Form;
import org.sply85.features.harmony.ChordFinder;
import org.sply85.features.harmony.KeyFinder;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.melody.SingingFinder;
import org.sply85.features.rhythm.BeatFinder;
import org.sply85.features.rhythm.FrameCues;
import org.sply85.features.spectral.OnsetTimes;
import org.sply85.features.spectral.Pyin;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.music.Key;

/** Understands a recording. Works on one thread; the same sound gives the same analysis. */
public final class SongAnalyzer {
  /** What is shorter is no song. */
  public static final double SHORTEST_SECONDS = 1;

  private static final double SILENCE_LUFS = -70;
  private static final int PYIN_FRAME = 2048;

  private final BeatFinder beatFinder = new BeatFinder();
  private final ChordFinder chordFinder = new ChordFinder();
  private final KeyFinder keyFinder = new KeyFinder();
  private final Form form = new Form();

  /** A song's analysis and the matrices under it. */
  public record Result(Analysis analysis, SpectralFeatures features, PitchProfiles profiles) {}

  /** One channel at the rate that everything is measured at: the mean of all channels. */
  public static float[] mono(AudioBuffer sound) {
    float[] mean = sound.channel(0).clone();
    for (int c = 1; c < sound.channels(); c++) {
      float[] channel = sound.channel(c);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += channel[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= sound.channels();
    }
    int rate = (int) Math.round(sound.sampleRate());
    return new Resampler(rate, SpectralFeatures.SAMPLE_RATE).resample(mean);
  }

  /**
   * Analyses a sound.
   *
   * @param sound at least one second
   */
  public Result analyze(AudioBuffer sound) {
    return analyze(mono(sound), loudness(sound));
  }

  /**
   * Analyses samples.
   *
   * @param samples {@code [sample]} at 22 050 Hz, at least a second
   */
  public Result analyze(float[] samples, Loudness loudness) {
    if (samples.length < SHORTEST_SECONDS * SpectralFeatures.SAMPLE_RATE) {
      throw new IllegalArgumentException(
          "a song must last at least a second, was "
              + samples.length / (double) SpectralFeatures.SAMPLE_RATE);
    }
    // Before the spectra, so that the memory of both is never needed at once.
    Pyin.Voice voice =
        new Pyin(
                SpectralFeatures.SAMPLE_RATE,
                SingingFinder.FROM_HERTZ,
                SingingFinder.TO_HERTZ,
                PYIN_FRAME,
                SpectralFeatures.HOP)
            .follow(samples);
    SpectralFeatures features = new SpectralFeatures(samples);
    float[] changes = chordFinder.changes(features.constantQ());
    BeatGrid grid = beatFinder.find(new FrameCues(features, changes));
    PitchProfiles profiles = PitchProfiles.of(features.constantQ(), grid);
    float[][] odds = chordFinder.odds(profiles);
    Key key = keyFinder.find(profiles, odds);
    Analysis analysis =
        new Analysis(
            samples.length / (double) SpectralFeatures.SAMPLE_RATE,
            grid.tempoBpm(),
            Tempo.curve(grid),
            grid,
            grid.beatsPerBar() + "/4",
            key.toString(),
            100 * features.tuning(),
            chordFinder.find(profiles, odds, grid, key),
            form.find(features, profiles, grid),
            pitches(voice),
            OnsetTimes.of(features.onsets(), FrameCues.FRAME_RATE),
            SingingFinder.find(voice, FrameCues.FRAME_RATE),
            Optional.of(loudness),
            InstrumentGuess.of(features, voice));
    return new Result(analysis, features, profiles);
  }

  private static List<Pitch> pitches(Pyin.Voice voice) {
    List<Pitch> pitches = new ArrayList<>();
    for (int t = 0; t < voice.hertz().length; t++) {
      if (!Float.isNaN(voice.hertz()[t])) {
        pitches.add(new Pitch(t / FrameCues.FRAME_RATE, voice.hertz()[t]));
      }
    }
    return pitches;
  }

  /** How loud a sound is. */
  public static Loudness loudness(AudioBuffer sound) {
    return loudness(LoudnessSeries.of(sound));
  }

  /** How loud a sound was that was measured while it passed. */
  public static Loudness loudness(LoudnessSeries series) {
    double[] shortTerm = series.shortTerm();
    int step = (int) Math.round(1 / LoudnessSeries.STEP_SECONDS);
    double[] curve =
        IntStream.range(0, (shortTerm.length + step - 1) / step)
            .mapToDouble(i -> Math.max(SILENCE_LUFS, shortTerm[i * step]))
            .toArray();
    double integrated = series.integrated();
    return new Loudness(
        Double.isFinite(integrated) ? Optional.of(integrated) : Optional.empty(),
        series.range(),
        Arrays.copyOf(curve, curve.length));
  }
}

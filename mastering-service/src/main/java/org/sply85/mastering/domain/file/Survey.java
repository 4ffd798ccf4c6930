package org.sply85.mastering.domain.file;

import java.io.IOException;
import org.sply85.audio.Decibels;
import org.sply85.audio.codec.SoundSource;
import org.sply85.audio.effect.Limiter;
import org.sply85.audio.loudness.LoudnessForecast;
import org.sply85.mastering.domain.Stereo;
import org.sply85.mastering.domain.file.Pieces.Piece;

/** What a treated sound measures, before its loudness is set: one pass over all of it. */
final class Survey {
  // The few highest peaks are no measure of the work that a limiter has.
  private static final double ORDINARY_SHARE = 0.9995;

  private final LoudnessForecast forecast;
  private double middle;
  private double side;
  private long frames;

  private Survey(SoundSource source, long frames) {
    forecast = new LoudnessForecast(source.channels(), source.sampleRate(), frames);
  }

  private record Treated(Piece piece, float[] peaks) {}

  /**
   * A pass over a sound.
   *
   * @param workers who do it
   * @param frames of the sound
   * @param step told how far it is
   */
  record Pass(InOrder workers, long frames, Steps.Step step) {}

  /**
   * Surveys.
   *
   * @param floor amplitude below which peaks do not matter
   */
  static Survey of(Pieces pieces, Treatment treatment, double floor, Pass pass) throws IOException {
    Survey survey = new Survey(pieces.source(), pass.frames);
    pass.workers.each(
        pieces,
        piece -> {
          treatment.apply(piece.samples());
          return new Treated(piece, Limiter.peaks(piece.samples(), floor));
        },
        treated -> {
          survey.add(treated);
          pass.step.at(survey.frames);
        });
    return survey;
  }

  private void add(Treated treated) {
    Piece piece = treated.piece;
    forecast.add(piece.samples(), treated.peaks, piece.before(), piece.frames());
    float[] left = piece.samples()[0];
    float[] right = piece.samples()[piece.samples().length - 1];
    for (int i = piece.before(); i < piece.before() + piece.frames(); i++) {
      double m = (left[i] + right[i]) * 0.5;
      double s = (left[i] - right[i]) * 0.5;
      middle += m * m;
      side += s * s;
    }
    frames += piece.frames();
  }

  LoudnessForecast forecast() {
    return forecast;
  }

  double lufs() {
    return forecast.series().integrated();
  }

  long frames() {
    return frames;
  }

  Stereo stereo() {
    return new Stereo(middle / Math.max(1, frames), side / Math.max(1, frames));
  }

  /**
   * How far ordinary peaks will stand above the ceiling once the sound is as loud as wanted, dB.
   */
  double limiterWorkDb(double targetLufs, double ceilingDbtp) {
    double peakDb = Decibels.fromGain(forecast.peakBelow(ORDINARY_SHARE));
    return peakDb + targetLufs - lufs() - ceilingDbtp;
  }
}

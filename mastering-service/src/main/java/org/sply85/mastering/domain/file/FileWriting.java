package org.sply85.mastering.domain.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.sply85.audio.Decibels;
import org.sply85.audio.codec.SoundSink;
import org.sply85.audio.codec.SoundSource;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.effect.Dither;
import org.sply85.audio.effect.Limiter;
import org.sply85.audio.loudness.LoudnessMeter;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.audio.loudness.TruePeak;
import org.sply85.contracts.event.Loudness;
import org.sply85.mastering.domain.file.Pieces.Piece;

/** The last pass: treats, amplifies, limits, dithers, writes, and measures what was written. */
final class FileWriting {
  private static final long DITHER_SEED = 85;
  private static final int NEIGHBOURS = 64; // more than an interpolation reaches

  private final Treatment treatment;
  private final double gain;
  private final double ceilingDbtp;
  private final InOrder workers;

  FileWriting(Treatment treatment, double gainDb, double ceilingDbtp, InOrder workers) {
    this.treatment = treatment;
    this.gain = Decibels.toGain(gainDb);
    this.ceilingDbtp = ceilingDbtp;
    this.workers = workers;
  }

  private record Limited(Piece piece, double reductionDb, double peak) {}

  FileMastered write(FileJob job, Path part, double beforeLufs, long frames, Steps steps)
      throws IOException {
    try (Pieces pieces = Pieces.of(job.in());
        Output output = new Output(job, part, pieces.source(), frames)) {
      Limiter limiter = new Limiter(ceilingDbtp, pieces.source().sampleRate());
      Steps.Step step = steps.pass("writing", frames);
      workers.each(
          pieces,
          piece -> limited(piece, limiter),
          made -> {
            output.take(made);
            step.at(output.frames);
          });
      output.sink.finish();
      return output.mastered(beforeLufs, pieces.source());
    }
  }

  private Limited limited(Piece piece, Limiter limiter) {
    float[][] samples = piece.samples();
    treatment.apply(samples);
    float[] peaks = Limiter.peaks(samples, Decibels.toGain(ceilingDbtp) / gain);
    double reduction = limiter.apply(samples, peaks, gain);
    double peak = 0;
    int from = Math.max(0, piece.before() - NEIGHBOURS);
    int to = Math.min(samples[0].length, piece.before() + piece.frames() + NEIGHBOURS);
    for (float[] channel : samples) {
      float[] envelope = TruePeak.envelope(Arrays.copyOfRange(channel, from, to), 0);
      for (int i = 0; i < piece.frames(); i++) {
        peak = Math.max(peak, envelope[piece.before() - from + i]);
      }
    }
    return new Limited(piece, reduction, peak);
  }

  /** What is written, and its measures. */
  private static final class Output implements AutoCloseable {
    private final SoundSink sink;
    private final Dither dither;
    private final LoudnessMeter meter;
    private double peak;
    private double reductionDb;
    private long frames;

    Output(FileJob job, Path part, SoundSource source, long expected) throws IOException {
      SoundSink.Shape shape =
          new SoundSink.Shape(source.channels(), source.sampleRate(), job.bits(), expected);
      String name = job.out().getFileName().toString();
      Tags tags = Tags.of(name.substring(0, name.lastIndexOf('.')), "", "mastered by sply85");
      sink = SoundSink.create(job.out(), part, shape, tags);
      dither = new Dither(job.bits(), source.channels(), DITHER_SEED);
      meter = new LoudnessMeter(source.channels(), source.sampleRate(), 1);
    }

    void take(Limited limited) throws IOException {
      Piece piece = limited.piece;
      dither.apply(piece.samples(), piece.before(), piece.frames());
      meter.add(piece.samples(), piece.before(), piece.frames());
      sink.write(piece.samples(), piece.before(), piece.frames());
      peak = Math.max(peak, limited.peak);
      reductionDb = Math.min(reductionDb, limited.reductionDb);
      frames += piece.frames();
    }

    FileMastered mastered(double beforeLufs, SoundSource source) {
      LoudnessSeries series = meter.series();
      return new FileMastered(
          frames / (double) source.sampleRate(),
          beforeLufs,
          new Loudness(series.integrated(), Decibels.fromGain(peak), series.range()),
          Math.abs(reductionDb),
          source.remark());
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }
}

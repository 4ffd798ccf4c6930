package org.sply85.mastering.domain.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sply85.audio.effect.Density;
import org.sply85.audio.effect.GainSearch;
import org.sply85.audio.loudness.LoudnessMeter;
import org.sply85.audio.loudness.MidSideSpectrum;
import org.sply85.contracts.song.Delivery;
import org.sply85.mastering.domain.Ceiling;
import org.sply85.mastering.domain.UnmasterableException;
import org.sply85.mastering.domain.UnmasterableException.Reason;
import org.sply85.mastering.domain.file.Pieces.Piece;

/**
 * Masters a sound file of any length, in several passes over it: memory holds some seconds and one
 * number a millisecond.
 *
 * <ol>
 *   <li>With a reference: the spectra of both, middle and side, give the {@link ReferenceMatch}.
 *   <li>A {@link Survey} of the sound treated so; if folding to mono would lose too much, or the
 *       limiter would work hard, the treatment is completed and surveyed again.
 *   <li>The {@link GainSearch} says the gain; {@link FileWriting} limits and writes, and is
 *       repeated if the result measures otherwise.
 * </ol>
 *
 * The file appears under its name when it is whole; else nothing is left.
 */
public final class FileMaster {
  private static final int THREADS = 2;
  private static final int ROUNDS = 3;
  private static final double MONO_LOSS_DB = 2.9;
  private static final double REFERENCE_CEILING_DBTP = -1;
  private static final double LOUDEST_LUFS = -6;
  private static final double QUIETEST_LUFS = -36;
  private static final double LIMITED_DB = 3;
  private static final double FULL_DENSITY_OVER_DB = 6;
  // Peaks this far below what the limiter would touch at the first guess are not looked into.
  private static final double GAIN_RESERVE_DB = 12;

  private final FileJob job;
  private final Steps steps;
  private final InOrder workers;

  private FileMaster(FileJob job, Steps steps, ExecutorService threads) {
    this.job = job;
    this.steps = steps;
    this.workers = new InOrder(threads);
  }

  /**
   * Masters.
   *
   * @throws org.sply85.audio.codec.RefusedAudioException if a file is no sound that can be read
   * @throws UnmasterableException if the sound is silent or can not be brought to the loudness
   * @throws IOException if a file can not be read or written
   */
  public static FileMastered master(FileJob job, Steps steps) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return new FileMaster(job, steps, threads).run();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Loudness and spectrum of a whole file. */
  private record Heard(double lufs, long frames, double sampleRate, double[][] spectrum) {}

  private FileMastered run() throws IOException {
    Heard sound = heard(job.in(), "listening to the sound");
    Treatment treatment = Treatment.plain(sound.sampleRate);
    Delivery delivery;
    if (job.reference().isPresent()) {
      Heard reference = heard(job.reference().get(), "listening to the reference");
      treatment = treatment.matching(new ReferenceMatch(sound.spectrum, reference.spectrum));
      delivery = job.delivery().orElse(asLoudAs(reference.lufs));
    } else {
      delivery = job.delivery().orElseThrow();
    }
    return master(sound, treatment, delivery);
  }

  private static Delivery asLoudAs(double lufs) {
    return new Delivery(
        Math.max(QUIETEST_LUFS, Math.min(LOUDEST_LUFS, lufs)), REFERENCE_CEILING_DBTP);
  }

  private Heard heard(Path file, String doing) throws IOException {
    try (Pieces pieces = Pieces.bare(file)) {
      double rate = pieces.source().sampleRate();
      LoudnessMeter meter = new LoudnessMeter(pieces.source().channels(), rate, 1);
      MidSideSpectrum spectrum = new MidSideSpectrum(rate);
      Steps.Step step = steps.pass(doing, pieces.source().frames());
      long frames = 0;
      for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
        meter.add(next.get().samples(), 0, next.get().frames());
        spectrum.add(next.get().samples(), 0, next.get().frames());
        frames += next.get().frames();
        step.at(frames);
      }
      double lufs = meter.series().integrated();
      if (!Double.isFinite(lufs)) {
        throw new UnmasterableException(
            Reason.SILENT,
            "%s must sound above -70 LUFS for at least 0.4 s, all its %.1f s are below"
                .formatted(file.getFileName(), frames / rate));
      }
      return new Heard(lufs, frames, rate, spectrum.levelsDb());
    }
  }

  private FileMastered master(Heard sound, Treatment matched, Delivery delivery)
      throws IOException {
    double ceiling = ceiling(delivery);
    double lift = Math.max(0, delivery.integratedLufs() - sound.lufs);
    double floor = Math.pow(10, (ceiling - lift - GAIN_RESERVE_DB) / 20);
    Survey survey = survey(matched, floor, sound.frames);
    Treatment treatment = completed(matched, survey, delivery, ceiling, sound.sampleRate);
    if (treatment != matched) {
      survey = survey(treatment, floor, sound.frames);
    }
    GainSearch search = new GainSearch(survey.forecast(), delivery.integratedLufs(), ceiling);
    for (int round = 1; ; round++) {
      double gainDb = search.gainDb().orElseThrow(() -> outOfReach(sound, delivery));
      FileWriting writing = new FileWriting(treatment, gainDb, ceiling, workers);
      Path part = part();
      try {
        FileMastered mastered = writing.write(job, part, sound.lufs, sound.frames, steps);
        if (search.reached(mastered.loudness().integratedLufs()) || round == ROUNDS) {
          Files.move(part, job.out(), StandardCopyOption.REPLACE_EXISTING);
          return mastered;
        }
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private Survey survey(Treatment treatment, double floor, long frames) throws IOException {
    try (Pieces pieces = Pieces.of(job.in())) {
      Survey.Pass pass = new Survey.Pass(workers, frames, steps.pass("measuring", frames));
      return Survey.of(pieces, treatment, floor, pass);
    }
  }

  /** The treatment, with what the survey shows to be missing. */
  private static Treatment completed(
      Treatment matched, Survey survey, Delivery delivery, double ceiling, double sampleRate) {
    Treatment treatment = matched;
    if (survey.stereo().monoLossDb() > MONO_LOSS_DB) {
      treatment = treatment.narrowed(survey.stereo().widthLosingAtMost(MONO_LOSS_DB, 1));
    }
    double work = survey.limiterWorkDb(delivery.integratedLufs(), ceiling);
    if (work > LIMITED_DB) {
      double amount = Math.min(1, (work - LIMITED_DB) / FULL_DENSITY_OVER_DB);
      treatment = treatment.dense(new Density(amount, survey.lufs(), sampleRate));
    }
    return treatment;
  }

  private double ceiling(Delivery delivery) {
    boolean coded = job.out().toString().toLowerCase(Locale.ROOT).endsWith(".mp3");
    return coded ? Ceiling.ofCoded(delivery) : Ceiling.ofSamples(delivery);
  }

  private Path part() throws IOException {
    Path folder = job.out().toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, ".sply85-", ".part");
    part.toFile().deleteOnExit(); // whoever stops the program by Ctrl-C finds nothing either
    return part;
  }

  private static UnmasterableException outOfReach(Heard sound, Delivery delivery) {
    return new UnmasterableException(
        Reason.LOUDNESS_OUT_OF_REACH,
        "the sound must reach %.1f LUFS below %.1f dBTP, it measures %.1f LUFS and no gain does that"
            .formatted(delivery.integratedLufs(), delivery.truePeakDbtp(), sound.lufs));
  }
}

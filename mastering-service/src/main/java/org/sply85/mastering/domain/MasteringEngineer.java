package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.loudness.LoudnessReading;
import org.sply85.contracts.event.Loudness;
import org.sply85.music.Score;
import org.sply85.music.Seeds;
import org.sply85.style.MixBook;
import org.sply85.style.MixStyle;

/**
 * Mixes and masters a song: {@link Mixer}, {@link Master}, {@link SongFiles}. Works on two threads;
 * what comes out does not depend on how they run.
 */
public final class MasteringEngineer {
  private static final int THREADS = 2;

  private final StemReader reader;

  /** An engineer who reads FLAC stems. */
  public MasteringEngineer() {
    this(FlacFile::read);
  }

  MasteringEngineer(StemReader reader) {
    this.reader = reader;
  }

  /**
   * Writes the finished files into the folder; a pure function of the job.
   *
   * @param folder an empty folder for the results
   * @throws UnmasterableException if the stems can not become what was asked for
   * @throws java.io.UncheckedIOException if a stem can not be read or a file not be written
   */
  public MasteredFiles master(MixJob job, Path folder) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return master(job, folder, threads);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The samples of the master alone, without files: those that {@link #master} writes.
   *
   * @throws UnmasterableException if the stems can not become what was asked for
   * @throws java.io.UncheckedIOException if a stem can not be read
   */
  public AudioBuffer sound(MixJob job) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return finished(job, mixed(job, StemTaker.NONE, threads)).sound();
    } finally {
      threads.shutdownNow();
    }
  }

  private Mixer.Mix mixed(MixJob job, StemTaker taker, ExecutorService threads) {
    return new Mixer(reader, taker, threads).mix(job, style(job));
  }

  private static MixStyle style(MixJob job) {
    return MixBook.standard().mix(job.plan().style());
  }

  private static Master.Finished finished(MixJob job, Mixer.Mix mix) {
    long seed = Seeds.derive(job.plan().seed(), "mastering", "dither");
    return new Master(style(job).bus(), job.delivery(), seed)
        .finish(mix.sound(), sectionStarts(job.score()));
  }

  private MasteredFiles master(MixJob job, Path folder, ExecutorService threads) {
    SongFiles files = SongFiles.in(folder);
    Optional<StemWriter> stems =
        job.delivery().mixedStems()
            ? Optional.of(new StemWriter(folder, threads))
            : Optional.empty();
    StemTaker taker = stems.<StemTaker>map(s -> s).orElse(StemTaker.NONE);
    Mixer.Mix mix = mixed(job, taker, threads);
    Optional<MasteredFiles.MixedStems> mixed = stems.map(s -> s.with(mix.sound()));
    Master.Finished finished = finished(job, mix);
    AudioBuffer sound = finished.sound();
    Tags tags = SongFiles.tags(job.plan());
    CompletableFuture<Void> writing = files.write(sound, tags, job.score(), threads);
    // Measured while the files are written.
    LoudnessReading reading = LoudnessReading.of(sound);
    QualityCard quality = QualityCard.of(sound, finished.gainReductionDb());
    List<SeamCard> seams = SeamCard.of(sound, job.score());
    writing.join();
    return new MasteredFiles(
        files.wav(),
        files.flac(),
        files.mp3(),
        files.opus(),
        files.picture(),
        sound.seconds(),
        new Loudness(reading.integratedLufs(), reading.truePeakDbtp(), reading.rangeLu()),
        quality,
        seams,
        mix.tracks(),
        mixed);
  }

  private static double[] sectionStarts(Score score) {
    return score.sections().stream().mapToDouble(s -> score.secondsAt(s.tick())).toArray();
  }
}

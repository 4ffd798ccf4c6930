package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
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

  private MasteredFiles master(MixJob job, Path folder, ExecutorService threads) {
    SongFiles files = SongFiles.in(folder);
    MixStyle style = MixBook.standard().mix(job.plan().style());
    Optional<StemWriter> stems =
        job.delivery().mixedStems()
            ? Optional.of(new StemWriter(folder, threads))
            : Optional.empty();
    StemTaker taker = stems.<StemTaker>map(s -> s).orElse(StemTaker.NONE);
    Mixer.Mix mix = new Mixer(reader, taker, threads).mix(job, style);
    Optional<MasteredFiles.MixedStems> mixed = stems.map(s -> s.with(mix.sound()));
    long seed = Seeds.derive(job.plan().seed(), "mastering", "dither");
    Master.Finished finished =
        new Master(style.bus(), job.delivery(), seed)
            .finish(mix.sound(), sectionStarts(job.score()));
    AudioBuffer sound = finished.sound();
    files.write(sound, SongFiles.tags(job.plan()), job.score(), threads);
    LoudnessReading reading = LoudnessReading.of(sound);
    return new MasteredFiles(
        files.wav(),
        files.flac(),
        files.mp3(),
        files.opus(),
        files.picture(),
        sound.seconds(),
        new Loudness(reading.integratedLufs(), reading.truePeakDbtp(), reading.rangeLu()),
        QualityCard.of(sound, finished.gainReductionDb()),
        mix.tracks(),
        mixed);
  }

  private static double[] sectionStarts(Score score) {
    return score.sections().stream().mapToDouble(s -> score.secondsAt(s.tick())).toArray();
  }
}

package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.audio.codec.SoundSink;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.local.progress.Clock;
import org.sply85.mastering.domain.UnmasterableException;
import org.sply85.mastering.domain.file.FileJob;
import org.sply85.mastering.domain.file.FileMaster;
import org.sply85.mastering.domain.file.FileMastered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Masters any sound file, without the line. */
@Command(
    name = "master",
    description = "Masters a sound file to a loudness and a true peak, or like a reference.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 master mix.wav master.flac",
      "  sply85 master mix.wav master.mp3 --target club",
      "  sply85 master demo.mp3 master.wav --reference record.flac",
    })
final class MasterCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "WAV, FLAC or MP3; mono or stereo, 8 to 192 kHz, of any length.")
  private Path in;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "The master; its name ends in .wav, .flac or .mp3.")
  private Path out;

  @Option(
      names = "--target",
      paramLabel = "T",
      description =
          "streaming (-14 LUFS, -1 dBTP; if nothing else is given), club (-9, -1),"
              + " broadcast (-23, -1) or cd (-11, -0.3).")
  private String target;

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description = "A recording to resemble in tone, width and, without --target, in loudness.")
  private Path reference;

  @Option(
      names = "--bits",
      paramLabel = "N",
      defaultValue = "24",
      description = "16 or 24 (if not given) bits a sample of WAV and FLAC; dithered.")
  private int bits;

  @Override
  public Integer call() throws IOException {
    FileJob job = new FileJob(in, out, bits, delivery(), Optional.ofNullable(reference));
    check();
    try (PassDisplay display = PassDisplay.on(System.err)) {
      FileMastered mastered = FileMaster.master(job, display);
      display.close();
      tell(mastered);
      return 0;
    } catch (RefusedAudioException | UnmasterableException e) {
      throw Failure.ofInput(e.getMessage());
    }
  }

  private Optional<Delivery> delivery() {
    if (target == null) {
      return reference == null
          ? Optional.of(DeliveryTarget.STREAMING.delivery())
          : Optional.empty();
    }
    return Optional.of(
        DeliveryTarget.named(target)
            .orElseThrow(
                () ->
                    Failure.ofInput(
                        "target must be one of %s, was '%s'"
                            .formatted(DeliveryTarget.names(), target)))
            .delivery());
  }

  private void check() {
    readable(in);
    if (reference != null) {
      readable(reference);
    }
    if (bits != 16 && bits != 24) {
      throw Failure.ofInput("bits must be 16 or 24, was " + bits);
    }
    if (!SoundSink.writes(out)) {
      throw Failure.ofInput(
          "the master's name must end in one of %s, was '%s'".formatted(SoundSink.SUFFIXES, out));
    }
    Path folder = out.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw Failure.ofInput("the folder %s can not be written".formatted(folder));
    }
    if (Files.isDirectory(out)) {
      throw Failure.ofInput("the master must be a file, %s is a folder".formatted(out));
    }
  }

  private static void readable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Failure.ofInput("there is no readable file " + file);
    }
  }

  private void tell(FileMastered mastered) {
    if (!mastered.remark().isEmpty()) {
      System.err.println("sply85: %s: %s".formatted(in, mastered.remark()));
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %s, %.1f LUFS, true peak %.1f dBTP, range %.1f LU (was %.1f LUFS; limited by up to"
                + " %.1f dB)",
            out,
            Clock.text(Duration.ofMillis(Math.round(mastered.seconds() * 1000))),
            mastered.loudness().integratedLufs(),
            mastered.loudness().truePeakDbtp(),
            mastered.loudness().loudnessRange(),
            mastered.beforeLufs(),
            mastered.limiterDb()));
  }
}

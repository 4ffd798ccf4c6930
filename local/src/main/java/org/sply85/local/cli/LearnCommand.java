package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.ingest.domain.track.TrackRequestCheck;
import org.sply85.local.runtime.TrackPlatform;
import org.sply85.local.track.Learning;
import org.sply85.local.track.TrackClient;
import org.sply85.local.track.TrackFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes recordings and MIDI files into the corpus. */
@Command(
    name = "learn",
    description = "Analyses songs and keeps them in the corpus. Cut short, it goes on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 learn my-songs --licence \"my own work\"",
      "  sply85 learn demo.mp3 --lyrics demo.txt --labels demo-sections.txt",
      "",
      "Without --licence songs are analysed and found again, but no model may learn from them."
    })
final class LearnCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 80_000; // of 20,000 characters

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "WAV, AIFF, FLAC, MP3, Ogg Vorbis or MIDI files, or folders of them.")
  private List<Path> paths;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "What allows to train on them: a licence, or that they are your own.")
  private String licence;

  @Option(names = "--lyrics", paramLabel = "FILE", description = "Words of the one song.")
  private Path lyrics;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Sections of the one song: start, end and label, a line each, in seconds.")
  private Path labels;

  @Mixin private CorpusOptions corpus;

  @Override
  public Integer call() throws IOException {
    List<Path> files = files();
    TrackClient.Words words = new TrackClient.Words(licence, text(lyrics), text(labels));
    TrackRequestCheck.fault("track", words.licence(), words.lyrics(), words.labels())
        .ifPresent(
            fault -> {
              throw Failure.ofInput(fault.reason());
            });
    Learning.Outcome outcome;
    try (TrackPlatform platform =
            TrackPlatform.line(corpus.folder(), corpus.kafkaPort(), corpus.storePort());
        TrackClient client = new TrackClient(platform.store(), platform.bootstrapServers())) {
      outcome = new Learning(client, words, System.err::println, platform::check).learn(files);
    }
    System.out.printf(
        "%d new, %d known, %d left out%n",
        outcome.analyzed(), outcome.known(), outcome.refused() + outcome.failed());
    if (outcome.failed() > 0) {
      return 1;
    }
    return outcome.analyzed() + outcome.known() > 0 ? 0 : 2;
  }

  private List<Path> files() {
    try {
      List<Path> files = TrackFiles.below(paths);
      if (files.isEmpty()) {
        throw Failure.ofInput("there is no song in " + paths);
      }
      if (files.size() > 1 && (lyrics != null || labels != null)) {
        throw Failure.ofInput(
            "--lyrics and --labels belong to one song, were %d".formatted(files.size()));
      }
      return files;
    } catch (IOException e) {
      throw Failure.ofInput(e.getMessage());
    }
  }

  private static String text(Path file) {
    try {
      if (file != null && Files.size(file) > MOST_BYTES) {
        throw Failure.ofInput("%s must have at most 20,000 characters".formatted(file));
      }
      return file == null ? null : Files.readString(file);
    } catch (IOException e) {
      throw Failure.ofInput("%s must be a text file in UTF-8".formatted(file));
    }
  }
}

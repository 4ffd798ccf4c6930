package org.sply85.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.song.SongBrief;
import org.sply85.ingest.domain.PromptReading;
import org.sply85.ingest.model.PromptReaders;
import org.sply85.local.runtime.LocalLine;
import org.sply85.local.song.Download;
import org.sply85.local.song.Outcome;
import org.sply85.local.song.Slug;
import org.sply85.local.song.SongLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes one song, in a line of its own. */
@Command(
    name = "make",
    description = "Makes a song and saves it in a folder.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 make \"a calm piano ballad about rain, 72 bpm\"",
      "  sply85 make \"upbeat synth-pop, female voice\" --duration 2:30 --seed 7 -o rain",
      "  sply85 make \"jazz waltz\" --instrumental --key \"Eb major\" --json",
      "  sply85 make \"lo-fi jazz with trap drums\"",
      "",
      "The folder gets song.wav, song.flac, song.mp3, song.opus, song.mid, song.musicxml,",
      "song.svg, stems/*.flac, plan.json and report.json."
    })
final class MakeCommand implements Callable<Integer> {
  @Mixin private PromptOptions prompt;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the song; if not given, a new one named for its title.")
  private Path out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the line's data here; if not given, they are removed in the end.")
  private Path data;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PromptSubmitted request = prompt.request(UUID.randomUUID());
    SongBrief brief = understand(request);
    Path folder = folder(brief);
    try (Waiting waiting = Waiting.on(System.err);
        OwnLine line = OwnLine.start(data, SoundbankChoice.make())) {
      SongMastered song = make(request, line.get(), waiting);
      new Download(line.get().files()).into(folder, song.files());
      waiting.close();
      System.out.println(
          json
              ? Results.json(song, brief, folder, waiting.elapsed())
              : Results.text(song, brief, folder, waiting.elapsed()));
    }
    return 0;
  }

  /** Refuses at once, in the line's own words, what the line would refuse later. */
  private static SongBrief understand(PromptSubmitted request) {
    PromptReading reading = PromptReaders.standard().read(request.songId(), request);
    if (reading instanceof PromptReading.Refused refused) {
      throw Failure.ofInput(refused.reason());
    }
    return ((PromptReading.Understood) reading).brief();
  }

  private static SongMastered make(PromptSubmitted request, LocalLine line, Waiting waiting)
      throws IOException {
    SongLine songs = new SongLine(line.bootstrapServers());
    songs.submit(request);
    Outcome outcome =
        songs.follow(
            request.songId(),
            waiting::heard,
            () -> {
              line.check();
              waiting.tick();
            });
    if (outcome instanceof Outcome.Refused refused) {
      throw Results.failure(refused.failure());
    }
    return ((Outcome.Finished) outcome).song();
  }

  private Path folder(SongBrief brief) {
    Path folder = out == null ? unused(Slug.of(brief.title().value())) : out;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.ofInput("the folder %s can not be made: %s".formatted(folder, e.getMessage()));
    }
    if (!Files.isWritable(folder)) {
      throw Failure.ofInput("the folder %s can not be written".formatted(folder));
    }
    return folder;
  }

  private static Path unused(String name) {
    Path folder = Path.of(name);
    for (int n = 2; Files.exists(folder); n++) {
      folder = Path.of(name + "-" + n);
    }
    return folder;
  }
}

package org.sply85.local.cli;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sply85.local.song.Outcome;
import org.sply85.local.song.SongLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a song of a running line. */
@Command(
    name = "watch",
    description = "Follows a song until it is finished or refused.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExample:%n",
    footer = "  sply85 watch 2f1c9d7e-8a3b-4c55-9d0e-0a1b2c3d4e5f --kafka 127.0.0.1:9092")
final class WatchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SONG_ID", description = "The song's id, a UUID.")
  private UUID songId;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9092",
      description = "Where the broker is (${DEFAULT-VALUE}).")
  private String kafka;

  @Override
  public Integer call() throws IOException {
    Outcome outcome;
    try (Waiting waiting = Waiting.on(System.err)) {
      outcome = new SongLine(kafka).follow(songId, waiting::heard, waiting::tick);
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw Results.failure(refused.failure());
    }
    System.out.println(Results.sentence(((Outcome.Finished) outcome).song()));
    return 0;
  }
}

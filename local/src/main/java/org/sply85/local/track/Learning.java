package org.sply85.local.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sply85.contracts.event.TrackFailed;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.kit.step.TrackFailures;
import org.sply85.kit.store.Digests;
import org.sply85.kit.store.TrackIds;

/**
 * Learns files: those whose content is known are skipped, so a learning that was cut short goes on
 * where it was; of the others some are on the line at a time.
 */
public final class Learning {
  private static final int ON_THE_LINE = 8;
  private static final Duration GLANCE = Duration.ofMillis(300);
  private static final Duration SILENCE = Duration.ofMinutes(20);

  private final TrackClient tracks;
  private final TrackClient.Words words;
  private final Consumer<String> tell;
  private final Runnable alive;
  private final Map<UUID, Path> waiting = new LinkedHashMap<>();
  private final Set<UUID> triedAgain = new HashSet<>();
  private int all;
  private int settled;
  private int analyzed;
  private int known;
  private int refused;
  private int failed;
  private long heardNs = System.nanoTime();

  /**
   * @param tell gets a line for each file
   * @param alive called several times a second; ends the learning by throwing
   */
  public Learning(
      TrackClient tracks, TrackClient.Words words, Consumer<String> tell, Runnable alive) {
    this.tracks = tracks;
    this.words = words;
    this.tell = tell;
    this.alive = alive;
  }

  /**
   * What came of it.
   *
   * @param analyzed files that are new in the corpus
   * @param known files that were there before
   * @param refused files that are no tracks, or that are there in another encoding
   * @param failed files that a fault of the system kept out
   */
  public record Outcome(int analyzed, int known, int refused, int failed) {}

  /**
   * Learns the files.
   *
   * @throws IOException if a file can not be read
   * @throws IllegalStateException if nothing is heard of any of them for too long
   */
  public Outcome learn(List<Path> files) throws IOException {
    all = files.size();
    for (Path file : files) {
      hand(file);
      await(ON_THE_LINE - 1);
    }
    await(0);
    return new Outcome(analyzed, known, refused, failed);
  }

  private void hand(Path file) throws IOException {
    if (Files.size(file) > TrackReader.LARGEST_BYTES) {
      refused++;
      say(file, "left out: larger than %d MB".formatted(TrackReader.LARGEST_BYTES >> 20));
      return;
    }
    UUID id = TrackIds.of(Digests.sha256(file));
    tracks.license(id, words.licence());
    TrackState state = tracks.state(id);
    if (state instanceof TrackState.Analyzed) {
      known++;
      say(file, "known");
    } else if (state instanceof TrackState.Refused before
        && !TrackFailures.passing(before.failure())) {
      turnedDown(file, before.failure());
    } else if (waiting.putIfAbsent(id, file) == null) {
      if (state instanceof TrackState.Refused) {
        triedAgain.add(id);
      }
      tracks.submit(id, file, words);
    } else {
      known++;
      say(file, "the same file as " + waiting.get(id).getFileName());
    }
  }

  private void await(int most) {
    while (waiting.size() > most) {
      look();
      alive.run();
      if (waiting.size() > most) {
        pause();
      }
    }
  }

  private void look() {
    Iterator<Map.Entry<UUID, Path>> each = waiting.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<UUID, Path> track = each.next();
      TrackState state = tracks.state(track.getKey());
      if (state instanceof TrackState.Analyzed) {
        analyzed++;
        say(track.getValue(), "analysed");
      } else if (state instanceof TrackState.Refused now && !stale(track.getKey(), now)) {
        turnedDown(track.getValue(), now.failure());
      } else {
        continue;
      }
      each.remove();
      heardNs = System.nanoTime();
    }
    if (System.nanoTime() - heardNs > SILENCE.toNanos()) {
      throw new IllegalStateException(
          "nothing was heard of any track for %d minutes".formatted(SILENCE.toMinutes()));
    }
  }

  /** The first failure of a track stays in the store; it says nothing of another try. */
  private boolean stale(UUID id, TrackState.Refused state) {
    return triedAgain.contains(id) && TrackFailures.passing(state.failure());
  }

  private void turnedDown(Path file, TrackFailed failure) {
    boolean theirs = !TrackFailures.passing(failure);
    refused += theirs ? 1 : 0;
    failed += theirs ? 0 : 1;
    say(file, "left out: " + failure.message());
  }

  private void say(Path file, String what) {
    settled++;
    tell.accept("[%d/%d] %s: %s".formatted(settled, all, file.getFileName(), what));
    heardNs = System.nanoTime();
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tracks are analysed", e);
    }
  }
}

package org.sply85.kit.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sply85.kit.Json;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.store.ArtifactStore;

/**
 * Does a step of the line so that it is neither lost nor doubled, wherever a process is killed and
 * however often its event is delivered:
 *
 * <ol>
 *   <li>if the song or the track has failed, do nothing;
 *   <li>if the step's result is stored, take it; else work, and store the result unless another
 *       process was faster (then take theirs);
 *   <li>unless the step is marked as published, send its events, then set the mark.
 * </ol>
 *
 * The caller acknowledges the incoming event afterwards. Killed before the result is stored, the
 * work is done again by the next owner of the event; killed between sending and marking, an event
 * is sent again with the same id. Both results are the same, since work is a pure function of its
 * event.
 */
public final class StepRunner {
  private static final byte[] MARK = "published".getBytes(StandardCharsets.UTF_8);

  private final ArtifactStore store;
  private final EventPublisher publisher;
  private final Failures songs;
  private final TrackFailures tracks;

  public StepRunner(
      ArtifactStore store, EventPublisher publisher, Failures songs, TrackFailures tracks) {
    this.store = store;
    this.publisher = publisher;
    this.songs = songs;
    this.tracks = tracks;
  }

  /** The work itself. */
  public interface Work<R> {
    /**
     * @param watch started with the work
     * @return what the step's event says
     */
    R run(Stopwatch watch);
  }

  /**
   * Runs a step.
   *
   * @param type of the result
   * @param events the events that tell of a result
   */
  public <R> Ran<R> run(
      Step key, Class<R> type, Work<R> work, Function<R, List<OutgoingEvent>> events) {
    if (failed(key)) {
      return new Ran<>(Optional.empty(), false);
    }
    R result = stored(key, type).orElseGet(() -> workAndStore(key, type, work));
    boolean news = !store.exists(key.published());
    if (news) {
      events.apply(result).forEach(publisher::publish);
      store.putIfAbsent(key.published(), MARK);
    }
    return new Ran<>(Optional.of(result), news);
  }

  private boolean failed(Step key) {
    return key instanceof TrackKey ? tracks.failed(key.subject()) : songs.failed(key.subject());
  }

  /** What a step said, if it is done. */
  public <R> Optional<R> stored(Step key, Class<R> type) {
    return store.find(key.result()).map(json -> read(key, json, type));
  }

  /** Whether a step is done. */
  public boolean done(Step key) {
    return store.exists(key.result());
  }

  private <R> R workAndStore(Step key, Class<R> type, Work<R> work) {
    R result = work.run(new Stopwatch());
    if (store.putIfAbsent(key.result(), Json.write(result))) {
      return result;
    }
    return stored(key, type)
        .orElseThrow(() -> new IllegalStateException("the result vanished: " + key));
  }

  private static <R> R read(Step key, byte[] json, Class<R> type) {
    try {
      return Json.read(json, type);
    } catch (IOException e) {
      throw new PoisonException("the stored result is damaged: " + key, e);
    }
  }
}

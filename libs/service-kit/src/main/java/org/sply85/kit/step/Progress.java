package org.sply85.kit.step;

import java.util.Map;
import java.util.UUID;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongProgress;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;

/** Tells how far a song is. Nothing depends on it: what can not be sent is left unsaid. */
public final class Progress {
  private static final int ALL = 100;

  /** The percentage of the whole song at which each stage begins, from typical shares of time. */
  private static final Map<Stage, Integer> BEGINS =
      Map.of(
          Stage.BRIEF, 0,
          Stage.TARGET, 2,
          Stage.PLAN, 5,
          Stage.COMPOSE, 10,
          Stage.ARRANGE, 30,
          Stage.MASTER, 70);

  private final EventPublisher publisher;

  public Progress(EventPublisher publisher) {
    this.publisher = publisher;
  }

  /** A stage has begun. */
  public void started(UUID songId, Stage stage, String message) {
    say(songId, stage, "STARTED", percent(stage, 0), "", message);
  }

  /**
   * A stage has come so far.
   *
   * @param share done of the stage, 0..1
   * @param part the idea or track that it is about; empty for the whole song
   */
  public void working(UUID songId, Stage stage, double share, String part, String message) {
    say(songId, stage, "WORKING", percent(stage, share), part, message);
  }

  /** A stage is done. */
  public void done(UUID songId, Stage stage, String message) {
    say(songId, stage, "DONE", percent(stage, 1), "", message);
  }

  /** The song will not be made. */
  public void failed(UUID songId, Stage stage, String message) {
    say(songId, stage, "FAILED", percent(stage, 0), "", message);
  }

  private void say(
      UUID songId, Stage stage, String state, int percent, String part, String message) {
    SongProgress said = new SongProgress(songId, stage, state, percent, part, message);
    String id = stage.label() + "/" + state + "/" + part + "/" + percent;
    publisher.announce(OutgoingEvent.about(id, Topics.SONG_PROGRESS, said));
  }

  private static int percent(Stage stage, double share) {
    int from = BEGINS.get(stage);
    int to = stage == Stage.MASTER ? ALL : BEGINS.get(Stage.values()[stage.ordinal() + 1]);
    return (int) Math.round(from + (to - from) * Math.min(1, Math.max(0, share)));
  }
}

package org.sply85.local.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongProgress;

/**
 * How far a song is, by all that was heard of it.
 *
 * @param stage the furthest stage that spoke
 * @param percent of the whole song, 0..100; never falls
 * @param parts what was heard last of each idea or track of that stage, in the order they came:
 *     STARTED, or WORKING or DONE when it is finished
 * @param message the last words for people; may be empty
 */
public record SongState(Stage stage, int percent, Map<String, String> parts, String message) {
  /** Nothing was heard yet. */
  public static final SongState WAITING = new SongState(Stage.BRIEF, 0, Map.of(), "");

  public SongState {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * The state after the news. Partitions know no common order, so news of an earlier stage can
   * arrive late: they change nothing but the percentage.
   */
  public SongState after(SongProgress news) {
    int reached = Math.max(percent, news.percent());
    if (news.stage().compareTo(stage) < 0) {
      return new SongState(stage, reached, parts, message);
    }
    Map<String, String> known =
        new LinkedHashMap<>(news.stage() == stage ? parts : Map.<String, String>of());
    if (!news.part().isEmpty()) {
      known.merge(news.part(), news.state(), SongState::further);
    }
    return new SongState(news.stage(), reached, known, news.message());
  }

  private static String further(String before, String now) {
    return now.equals("STARTED") ? before : now;
  }
}

package org.sply85.contracts;

import java.util.List;

/** Every topic's name. The key of every record is the id of its song, training or track. */
public final class Topics {
  public static final String PROMPT_SUBMITTED = "prompt.submitted";
  public static final String SONG_BRIEFED = "song.briefed";
  public static final String SONG_TARGETED = "song.targeted";
  public static final String SONG_PLANNED = "song.planned";
  public static final String SECTION_REQUESTED = "section.requested";
  public static final String SECTION_COMPOSED = "section.composed";
  public static final String SONG_ARRANGED = "song.arranged";
  public static final String SONG_MASTERED = "song.mastered";
  public static final String SONG_FAILED = "song.failed";

  /** Compacted by song id. */
  public static final String SONG_PROGRESS = "song.progress";

  public static final String TRAINING_REQUESTED = "training.requested";

  /** Compacted by training id. */
  public static final String TRAINING_PROGRESSED = "training.progressed";

  public static final String TRAINING_FAILED = "training.failed";

  /** Compacted by training id: it names every pack there is. */
  public static final String PACK_PUBLISHED = "pack.published";

  public static final String TRACK_SUBMITTED = "track.submitted";
  public static final String TRACK_INGESTED = "track.ingested";
  public static final String TRACK_ANALYZED = "track.analyzed";
  public static final String TRACK_FAILED = "track.failed";

  /** Topics whose records are work, so each has a topic of dead letters beside it. */
  public static final List<String> CONSUMED =
      List.of(
          PROMPT_SUBMITTED,
          SONG_BRIEFED,
          SONG_TARGETED,
          SECTION_REQUESTED,
          SECTION_COMPOSED,
          SONG_ARRANGED,
          TRAINING_REQUESTED,
          TRACK_SUBMITTED,
          TRACK_INGESTED);

  /** Topics of which only the last record of a key need stay. */
  public static final List<String> COMPACTED =
      List.of(SONG_PROGRESS, TRAINING_PROGRESSED, PACK_PUBLISHED);

  /** All topics, without the dead letters. */
  public static final List<String> ALL =
      List.of(
          PROMPT_SUBMITTED,
          SONG_BRIEFED,
          SONG_TARGETED,
          SONG_PLANNED,
          SECTION_REQUESTED,
          SECTION_COMPOSED,
          SONG_ARRANGED,
          SONG_MASTERED,
          SONG_FAILED,
          SONG_PROGRESS,
          TRAINING_REQUESTED,
          TRAINING_PROGRESSED,
          TRAINING_FAILED,
          PACK_PUBLISHED,
          TRACK_SUBMITTED,
          TRACK_INGESTED,
          TRACK_ANALYZED,
          TRACK_FAILED);

  private Topics() {}

  /** Where records of the topic go that can not be processed. */
  public static String deadLetters(String topic) {
    return topic + ".dlq";
  }
}

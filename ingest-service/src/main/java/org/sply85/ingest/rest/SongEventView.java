package org.sply85.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.event.SongProgress;

/**
 * One piece of news of a song, as {@code GET /songs/{id}/events} tells it.
 *
 * @param id the song's id
 * @param state SUBMITTED, WORKING, DONE or FAILED, of the song
 * @param stage the stage that speaks
 * @param percent of the whole song, 0..100
 * @param part the idea or track that it is about
 * @param message for people
 * @param failure why the song will not be made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SongEventView(
    UUID id,
    String state,
    String stage,
    int percent,
    String part,
    String message,
    Optional<SongView.Failure> failure) {
  static SongEventView of(SongNews news) {
    return new SongEventView(
        news.songId(),
        news.state(),
        news.progress().map(p -> p.stage().label()).orElse(""),
        news.progress().map(SongProgress::percent).orElse(0),
        news.progress().map(SongProgress::part).orElse(""),
        news.progress().map(SongProgress::message).orElse(""),
        news.failure().map(SongView.Failure::of));
  }
}

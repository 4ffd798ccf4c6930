package org.sply85.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.event.Loudness;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.SongProgress;
import org.sply85.contracts.song.SongBrief;

/**
 * A song as {@code GET /songs/{id}} shows it. What is not known yet is absent.
 *
 * @param id the song's id
 * @param state SUBMITTED, WORKING, DONE or FAILED
 * @param stage the stage that spoke last
 * @param percent of the whole song, 0..100
 * @param message the last words for people
 * @param brief the prompt, understood
 * @param failure why it will not be made
 * @param title of the finished song
 * @param durationSeconds of the finished song
 * @param loudness of the finished song
 * @param files of the finished song
 * @param links where to go from here
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SongView(
    UUID id,
    String state,
    String stage,
    int percent,
    String message,
    Optional<SongBrief> brief,
    Optional<Failure> failure,
    String title,
    Optional<Double> durationSeconds,
    Optional<Loudness> loudness,
    List<File> files,
    Links links) {

  /**
   * @param stage where it ended
   * @param reason a code for programs
   * @param message a sentence for people
   */
  record Failure(String stage, String reason, String message) {
    static Failure of(SongFailed failed) {
      return new Failure(failed.stage().label(), failed.reason(), failed.message());
    }
  }

  /**
   * @param name as a person would save it
   * @param href where to fetch it
   */
  record File(String name, String href, long sizeBytes, String sha256, String contentType) {
    static File of(UUID songId, FileRef file) {
      return new File(
          file.name(),
          "/songs/%s/files/%s".formatted(songId, file.name().replace(" ", "%20")),
          file.sizeBytes(),
          file.sha256(),
          file.contentType());
    }
  }

  /**
   * @param self the song
   * @param events its progress, as it happens
   */
  record Links(String self, String events) {
    static Links of(UUID songId) {
      return new Links("/songs/" + songId, "/songs/%s/events".formatted(songId));
    }
  }

  /** A song that is still on its way, or failed. */
  static SongView of(SongNews news, Optional<SongBrief> brief) {
    return new SongView(
        news.songId(),
        news.state(),
        news.progress().map(p -> p.stage().label()).orElse(""),
        news.progress().map(SongProgress::percent).orElse(0),
        news.progress().map(SongProgress::message).orElse(""),
        brief,
        news.failure().map(Failure::of),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Links.of(news.songId()));
  }

  /** A finished song. */
  static SongView of(SongMastered song, Optional<SongBrief> brief) {
    return new SongView(
        song.songId(),
        "DONE",
        "master",
        100,
        "",
        brief,
        Optional.empty(),
        song.title(),
        Optional.of(song.durationSeconds()),
        Optional.of(song.loudness()),
        song.files().stream().map(file -> File.of(song.songId(), file)).toList(),
        Links.of(song.songId()));
  }
}

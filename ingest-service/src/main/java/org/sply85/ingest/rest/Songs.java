package org.sply85.ingest.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.SongMastered;
import org.sply85.contracts.event.SongProgress;
import org.sply85.contracts.song.SongBrief;
import org.sply85.ingest.domain.PromptReader;
import org.sply85.ingest.domain.PromptReading;

/** Songs as clients see them: what the store holds, and else what was heard last. */
@Singleton
class Songs {
  private final PromptReader reader;
  private final PromptPublisher publisher;
  private final ProgressBoard board;
  private final StoredSongs stored;

  Songs(PromptReader reader, PromptPublisher publisher, ProgressBoard board, StoredSongs stored) {
    this.reader = reader;
    this.publisher = publisher;
    this.board = board;
    this.stored = stored;
  }

  /**
   * Puts the prompt on the line, unless its song is there already.
   *
   * @return whether the song is new
   * @throws ProblemException if it asks for what can not be, or for another song under the same id
   */
  boolean submit(PromptSubmitted prompt) {
    SongBrief brief = understand(prompt);
    Optional<SongBrief> known = stored.brief(prompt.songId());
    if (known.filter(before -> !before.equals(brief)).isPresent()) {
      throw new ProblemException(
          Problem.of(
              UnprocessableContent.STATUS,
              "the Idempotency-Key stands for another request already"));
    }
    if (known.isPresent()) {
      return false;
    }
    publisher.publish(prompt);
    board.submitted(prompt.songId());
    return true;
  }

  private SongBrief understand(PromptSubmitted prompt) {
    PromptReading reading = reader.read(prompt.songId(), prompt);
    if (reading instanceof PromptReading.Refused refused) {
      throw new ProblemException(Problem.ofField(refused.field(), refused.reason()));
    }
    return ((PromptReading.Understood) reading).brief();
  }

  /**
   * The song.
   *
   * @throws ProblemException if there is none
   */
  SongView view(UUID songId) {
    Optional<SongBrief> brief = stored.brief(songId);
    return stored
        .finished(songId)
        .map(song -> SongView.of(song, brief))
        .orElseGet(() -> SongView.of(news(songId), brief));
  }

  /** The songs heard of last, the latest first. */
  List<SongView> recent(int most) {
    return board.recent(most).stream().map(news -> SongView.of(news, Optional.empty())).toList();
  }

  /**
   * The last that was heard of the song; the store remembers what the board forgot.
   *
   * @throws ProblemException if there is no such song
   */
  SongNews news(UUID songId) {
    Optional<SongNews> heard = board.news(songId);
    if (heard.filter(SongNews::isFinal).isPresent()) {
      return heard.get();
    }
    return stored
        .failure(songId)
        .map(failure -> heard.orElse(SongNews.submitted(songId)).with(failure))
        .or(() -> stored.finished(songId).map(song -> finished(songId)))
        .or(() -> heard)
        .or(() -> stored.brief(songId).map(brief -> SongNews.submitted(songId)))
        .orElseThrow(() -> unknown(songId));
  }

  private static SongNews finished(UUID songId) {
    return SongNews.submitted(songId)
        .with(new SongProgress(songId, Stage.MASTER, "DONE", 100, "", "the song is finished"));
  }

  /**
   * A file of a finished song.
   *
   * @throws ProblemException if there is none
   */
  FileRef file(UUID songId, String name) {
    Optional<SongMastered> song = stored.finished(songId);
    if (song.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              Response.Status.NOT_FOUND,
              "song %s is %s and has no files".formatted(songId, news(songId).state())));
    }
    return song.get().files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        Response.Status.NOT_FOUND, "song %s has no such file".formatted(songId))));
  }

  private static ProblemException unknown(UUID songId) {
    return new ProblemException(
        Problem.of(Response.Status.NOT_FOUND, "there is no song " + songId));
  }
}

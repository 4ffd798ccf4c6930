package org.sply85.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongProgress;

class ProgressBoardTest {
  private static final UUID SONG = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final ProgressBoard board = new ProgressBoard();

  @Test
  void knowsNothingOfAnUnknownSong() {
    assertThat(board.news(SONG)).isEmpty();
    assertThat(board.recent(10)).isEmpty();
  }

  @Test
  void aSongIsSubmittedThenWorkedOnThenDone() {
    board.submitted(SONG);
    assertThat(state()).isEqualTo("SUBMITTED");
    board.heard(progress(Stage.MASTER, "WORKING", 95));
    assertThat(state()).isEqualTo("WORKING");
    board.heard(progress(Stage.MASTER, "DONE", 100));
    assertThat(state()).isEqualTo("DONE");
  }

  @Test
  void aLaterSubmissionDoesNotHideProgress() {
    board.heard(progress(Stage.PLAN, "DONE", 20));
    board.submitted(SONG);
    assertThat(state()).isEqualTo("WORKING");
  }

  @Test
  void aFailureIsFinal() {
    board.heard(new SongFailed(SONG, Stage.BRIEF, "INVALID_INPUT", "bpm must be ..."));
    assertThat(board.news(SONG).orElseThrow().isFinal()).isTrue();
  }

  @Test
  void followersHearTheLastNewsThenAllOthers() {
    List<SongNews> heard = new ArrayList<>();
    board.heard(progress(Stage.BRIEF, "DONE", 5));
    board.heard(progress(Stage.PLAN, "DONE", 20));
    Runnable leave = board.follow(SONG, heard::add);
    board.heard(new SongProgress(OTHER, Stage.PLAN, "DONE", 20, "", ""));
    board.heard(progress(Stage.ARRANGE, "STARTED", 60));
    leave.run();
    board.heard(progress(Stage.ARRANGE, "DONE", 80));
    assertThat(heard)
        .extracting(news -> news.progress().orElseThrow().percent())
        .containsExactly(20, 60);
  }

  @Test
  void aFollowerMayLeaveWhileItIsTold() {
    List<SongNews> heard = new ArrayList<>();
    Runnable[] leave = new Runnable[1];
    leave[0] =
        board.follow(
            SONG,
            news -> {
              heard.add(news);
              leave[0].run();
            });
    board.heard(progress(Stage.PLAN, "DONE", 20));
    board.heard(progress(Stage.ARRANGE, "DONE", 80));
    assertThat(heard).hasSize(1);
  }

  @Test
  void listsTheLatestFirst() {
    board.submitted(SONG);
    board.submitted(OTHER);
    board.heard(progress(Stage.PLAN, "DONE", 20));
    assertThat(board.recent(10)).extracting(SongNews::songId).containsExactly(SONG, OTHER);
    assertThat(board.recent(1)).hasSize(1);
  }

  @Test
  void forgetsTheOldestOfVeryManySongs() {
    for (int n = 0; n <= 10_000; n++) {
      board.submitted(new UUID(7, n));
    }
    assertThat(board.news(new UUID(7, 0))).isEmpty();
    assertThat(board.news(new UUID(7, 1))).isPresent();
  }

  private String state() {
    return board.news(SONG).orElseThrow().state();
  }

  private static SongProgress progress(Stage stage, String state, int percent) {
    return new SongProgress(SONG, stage, state, percent, "", "");
  }
}

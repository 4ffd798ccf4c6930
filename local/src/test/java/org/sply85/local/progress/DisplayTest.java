package org.sply85.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongProgress;

class DisplayTest {
  private static final UUID SONG = new UUID(1, 2);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void percentNeverFalls() {
    SongState state =
        SongState.WAITING
            .after(progress(Stage.COMPOSE, "DONE", 40, "chorus", "composed the chorus"))
            .after(progress(Stage.COMPOSE, "DONE", 30, "verse", "composed the verse"));
    assertThat(state.percent()).isEqualTo(40);
    assertThat(state.parts()).containsExactly(entry("chorus"), entry("verse"));
  }

  @Test
  void lateNewsOfAnEarlierStageDoNotTurnBack() {
    SongState state =
        SongState.WAITING
            .after(progress(Stage.ARRANGE, "STARTED", 60, "", "arranging"))
            .after(progress(Stage.PLAN, "DONE", 20, "", "planned"));
    assertThat(state.stage()).isEqualTo(Stage.ARRANGE);
    assertThat(state.message()).isEqualTo("arranging");
  }

  @Test
  void aNewStageForgetsThePartsOfTheLast() {
    SongState state =
        SongState.WAITING
            .after(progress(Stage.COMPOSE, "DONE", 50, "verse", "composed the verse"))
            .after(progress(Stage.ARRANGE, "WORKING", 60, "bass", "played the bass"));
    assertThat(state.parts()).containsOnlyKeys("bass");
  }

  @Test
  void aFinishedPartStaysFinished() {
    SongState state =
        SongState.WAITING
            .after(progress(Stage.COMPOSE, "DONE", 50, "verse", ""))
            .after(progress(Stage.COMPOSE, "STARTED", 50, "verse", ""));
    assertThat(state.parts()).containsEntry("verse", "DONE");
  }

  @Test
  void plainDisplayPrintsEachPieceOfNewsOnce() {
    SongState state = SongState.WAITING.after(progress(Stage.PLAN, "DONE", 20, "", "planned"));
    try (Display display = new PlainDisplay(out)) {
      display.show(state, Duration.ofSeconds(5));
      display.show(state, Duration.ofSeconds(6));
    }
    assertThat(text()).isEqualTo("0:05   20%  plan     planned" + System.lineSeparator());
  }

  @Test
  void liveDisplayRedrawsOneLineAndClearsIt() {
    SongState state =
        SongState.WAITING
            .after(progress(Stage.COMPOSE, "DONE", 50, "verse", ""))
            .after(progress(Stage.COMPOSE, "STARTED", 50, "chorus", ""));
    try (Display display = new LiveDisplay(out, 80)) {
      display.show(state, Duration.ofSeconds(65));
    }
    assertThat(text())
        .isEqualTo(
            "\r\u001b[K[##########----------]  50% 1:05 compose  verse done, chorus ...\r\u001b[K");
  }

  @Test
  void liveDisplayNeverFillsTheLastColumn() {
    SongState state =
        SongState.WAITING.after(progress(Stage.PLAN, "DONE", 20, "", "planned ".repeat(40)));
    new LiveDisplay(out, 60).show(state, Duration.ZERO);
    assertThat(text().replace("\r\u001b[K", "")).hasSize(59);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static java.util.Map.Entry<String, String> entry(String part) {
    return java.util.Map.entry(part, "DONE");
  }

  private static SongProgress progress(
      Stage stage, String state, int percent, String part, String message) {
    return new SongProgress(SONG, stage, state, percent, part, message);
  }
}

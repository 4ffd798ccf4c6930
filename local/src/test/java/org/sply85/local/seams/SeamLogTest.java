package org.sply85.local.seams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.mastering.domain.SeamCard;

class SeamLogTest {
  @TempDir private Path folder;

  private static SongSeams song(String id, double score) {
    SeamCard seam =
        new SeamCard(
            "verse 1",
            "chorus 1",
            12.5,
            Map.of(SeamFigure.HOLE, new SeamCard.Figure(6.25, 0.5)),
            score);
    return new SongSeams(id, "pop", "1:00", List.of(List.of("fill")), List.of(seam), List.of(seam));
  }

  private SeamLog<SongSeams> log() {
    return new SeamLog<>(folder.resolve("seams.jsonl"), SongSeams.class);
  }

  @Test
  void keepsSongsForALaterRun() throws IOException {
    log().add(List.of(song("a", 0.25), song("b", 0.5)));
    log().add(List.of(song("c", 0.75)));

    assertThat(log().read()).containsExactly(song("a", 0.25), song("b", 0.5), song("c", 0.75));
  }

  @Test
  void passesOverALineThatWasNotFinished() throws IOException {
    log().add(List.of(song("a", 0.25)));
    Files.writeString(
        folder.resolve("seams.jsonl"), "{\"id\":\"b\",\"sty", StandardOpenOption.APPEND);

    assertThat(log().read()).containsExactly(song("a", 0.25));
    log().add(List.of(song("b", 0.5)));
    assertThat(log().read()).containsExactly(song("a", 0.25), song("b", 0.5));
  }

  @Test
  void knowsNoSongsWithoutAFile() throws IOException {
    assertThat(log().read()).isEmpty();
  }
}

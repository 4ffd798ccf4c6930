package org.sply85.trainer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.trainer.CorpusFolder;
import picocli.CommandLine;

class TablesToolTest {
  @TempDir private Path folder;

  private int run(String out) {
    return new CommandLine(new TablesTool())
        .execute("--corpus", folder.toString(), "--out", folder.resolve(out).toString());
  }

  private static String randomSong(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String[] notes =
        IntStream.range(0, 60)
            .mapToObj(i -> "[%d,12,%d,90]".formatted(i * 12, 60 + random.nextInt(12)))
            .toArray(String[]::new);
    return CorpusFolder.pop("random-" + number, 1, String.join(",", notes));
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    String[] songs =
        IntStream.range(0, 60).mapToObj(TablesToolTest::randomSong).toArray(String[]::new);
    new CorpusFolder(folder).write("pop909/pop909", songs);
    assertThat(run("first")).isZero();
    assertThat(run("second")).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("first"))) {
      assertThat(files.toList())
          .hasSize(9)
          .allSatisfy(
              f -> {
                assertThat(f)
                    .hasSameBinaryContentAs(folder.resolve("second").resolve(f.getFileName()));
                assertThat(new ObjectMapper().readTree(f.toFile())).isNotNull();
              });
    }
    assertThat(folder.resolve("first/features.json")).content().contains("NOTES_PER_BAR/CHORUS");
    assertThat(folder.resolve("first/rhythm-cells.json")).content().contains("TWO_QUARTERS/0");
  }

  @Test
  void writesTablesWithoutRowsForCorporaWithoutSongs() throws IOException {
    new CorpusFolder(folder);
    assertThat(run("empty")).isZero();
    assertThat(new ObjectMapper().readTree(folder.resolve("empty/features.json").toFile()))
        .isEmpty();
  }
}

package org.sply85.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFoldersTest {
  @Test
  void removesAFolderWithAllThatIsInIt() throws Exception {
    Path folder = TemporaryFolders.make("test");
    Files.writeString(TemporaryFolders.inside(folder, "stems").resolve("bass.flac"), "sound");
    TemporaryFolders.remove(folder);
    assertThat(folder).doesNotExist();
  }

  @Test
  void removesWhatAStoppingProcessLeaves() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Leaving.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String folder;
    try (var out = process.inputReader()) {
      folder = out.lines().filter(l -> l.contains("sply85-left")).findFirst().orElseThrow();
    }
    process.waitFor();
    assertThat(Path.of(folder)).doesNotExist();
  }

  /** A process that ends in the middle of a job. */
  static final class Leaving {
    public static void main(String[] none) throws Exception {
      Path folder = TemporaryFolders.make("left");
      Files.writeString(folder.resolve("bass.flac"), "sound");
      System.out.println(folder);
      System.exit(0);
    }
  }
}

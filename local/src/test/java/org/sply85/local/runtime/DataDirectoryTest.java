package org.sply85.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path folder;

  @Test
  void isHeldByOneOwnerAtATime() {
    Path data = folder.resolve("data");
    try (DataDirectory held = DataDirectory.open(data).orElseThrow()) {
      assertThat(held.path()).isDirectory();
      assertThat(DataDirectory.open(data)).isEmpty();
    }
    DataDirectory again = DataDirectory.open(data).orElseThrow();
    again.close();
  }

  @Test
  void freshFoldersAreOnlyRemovedWhenTheirOwnersAreGone() throws IOException {
    DataDirectory alive = DataDirectory.openFresh(folder);
    Path abandoned = Files.createDirectories(folder.resolve("abandoned/kafka"));
    Files.writeString(abandoned.resolve("segment.log"), "data");
    try (DataDirectory fresh = DataDirectory.openFresh(folder)) {
      assertThat(folder.resolve("abandoned")).doesNotExist();
      assertThat(alive.path()).isDirectory();
      assertThat(fresh.path()).isNotEqualTo(alive.path());
    }
    alive.close();
  }

  @Test
  void processesThatStartTogetherLeaveEachOthersFoldersAlone() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  FreshFolders.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .start());
    }
    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
  }

  /** Opens folders one after another, and fails if one vanishes while it is held. */
  static final class FreshFolders {
    private static final int FOLDERS = 40;

    private FreshFolders() {}

    public static void main(String[] runs) throws IOException {
      for (int i = 0; i < FOLDERS; i++) {
        try (DataDirectory mine = DataDirectory.openFresh(Path.of(runs[0]))) {
          Path kept = Files.writeString(mine.path().resolve("segment.log"), "data");
          Thread.yield();
          if (!Files.readString(kept).equals("data")) {
            throw new IllegalStateException(kept + " was changed by another process");
          }
          mine.delete();
        }
      }
    }
  }

  @Test
  void deleteRemovesAllItHolds() throws IOException {
    try (DataDirectory data = DataDirectory.openFresh(folder)) {
      Files.createDirectories(data.path().resolve("s3/sply85/songs"));
      data.delete();
      assertThat(data.path()).doesNotExist();
    }
  }

  @Test
  void saysWhichFolderCanNotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }
}

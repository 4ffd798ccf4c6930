package org.sply85.local.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.FileRef;

class DownloadTest {
  @TempDir Path folder;

  @Test
  void bringsFilesAndTheirFolders() throws IOException {
    new Download(holding(Map.of("a", "abc", "b", "abc")))
        .into(folder, List.of(file("song.wav", "a"), file("stems/bass.flac", "b")));
    assertThat(folder.resolve("song.wav")).hasContent("abc");
    assertThat(folder.resolve("stems/bass.flac")).hasContent("abc");
    assertThat(folder).isDirectoryNotContaining("glob:**/.sply85-*");
  }

  @Test
  void replacesAnEarlierSong() throws IOException {
    Download download = new Download(holding(Map.of("a", "abc")));
    download.into(folder, List.of(file("song.wav", "a")));
    download.into(folder, List.of(file("song.wav", "a")));
    assertThat(folder.resolve("song.wav")).hasContent("abc");
  }

  @Test
  void leavesNothingWhenAFileCanNotBeFetched() {
    Download download = new Download(holding(Map.of("a", "abc")));
    assertThatThrownBy(
            () -> download.into(folder, List.of(file("song.wav", "a"), file("song.mp3", "b"))))
        .hasMessageContaining("missing: b");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesNamesThatLeaveTheFolder() {
    Download download = new Download(holding(Map.of("a", "abc")));
    assertThatThrownBy(() -> download.into(folder, List.of(file("../evil", "a"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../evil");
    assertThat(folder).isEmptyDirectory();
  }

  private static FileSource holding(Map<String, String> contents) {
    return (file, target) -> {
      if (!contents.containsKey(file.key())) {
        throw new IllegalStateException("missing: " + file.key());
      }
      try {
        Files.writeString(target, contents.get(file.key()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static FileRef file(String name, String key) {
    return new FileRef(name, key, 3, "", "application/octet-stream");
  }
}

package org.sply85.local.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.contracts.FileRef;

class DownloadTest {
  /** SHA-256 of "abc", from FIPS 180-4's example. */
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

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
  void leavesNothingWhenAFileIsNotWhatWasPromised() {
    Download download = new Download(holding(Map.of("a", "abc", "b", "ab")));
    assertThatThrownBy(
            () -> download.into(folder, List.of(file("song.wav", "a"), file("song.mp3", "b"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("song.mp3");
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
    return file ->
        new ByteArrayInputStream(contents.get(file.key()).getBytes(StandardCharsets.UTF_8));
  }

  private static FileRef file(String name, String key) {
    return new FileRef(name, key, 3, SHA256_OF_ABC, "application/octet-stream");
  }
}

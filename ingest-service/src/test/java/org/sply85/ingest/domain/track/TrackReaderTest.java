package org.sply85.ingest.domain.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.ingest.domain.track.TrackReading.Read;
import org.sply85.ingest.domain.track.TrackReading.Refused;

class TrackReaderTest {
  private final TrackReader reader = new TrackReader();

  @TempDir private Path folder;

  @Test
  void readsEveryFormatByItsContent() throws IOException {
    for (Map.Entry<String, byte[]> sample : TrackSamples.all(folder).entrySet()) {
      Path file = Files.write(folder.resolve("named.exe"), sample.getValue());
      assertThat(reader.read(file))
          .isInstanceOfSatisfying(
              Read.class, read -> assertThat(read.format()).isEqualTo(sample.getKey()));
    }
  }

  @Test
  void refusesOtherFilesWithWords() throws IOException {
    for (String text : new String[] {"", "hello", "PK\3\4", "MThd", "RIFF....WAVE", "OggS"}) {
      Path file = Files.writeString(folder.resolve("song.mp3"), text);
      assertThat(reader.read(file))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
    }
  }
}

package org.sply85.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {
  /** RFC 9562, appendix A.4: version 5, namespace DNS, name www.example.com. */
  @Test
  void derivesTheIdOfTheStandardsExample() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(NameUuid.of(dns, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  @Test
  void readsTheSongOfAKeyWithAndWithoutPart() {
    UUID song = UUID.randomUUID();
    assertThat(SongKey.songId(song.toString())).contains(song);
    assertThat(SongKey.songId(song + "/verse")).contains(song);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "kcat", "1-1-1-1-1", "../../etc", "123e4567-e89b-12d3-a456-42661417400"})
  void findsNoSongInAKeyOfAnotherKind(String key) {
    assertThat(SongKey.songId(key)).isEmpty();
  }

  @Test
  void findsNoSongWithoutAKey() {
    assertThat(SongKey.songId(null)).isEmpty();
  }
}

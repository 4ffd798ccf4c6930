package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.Source;

class HarmonyWordsTest {
  @ParameterizedTest
  @CsvSource({
    "a pop song with rich harmony, rich",
    "a pop song with lush jazz chords, rich",
    "a rock song with many chord changes, rich",
    "a mandopop song, rich",
    "a ballad with simple chords, plain",
    "a song of just three chords, plain",
    "a ballad on a basic four-chord progression, plain"
  })
  void readsHowTheChordsMove(String prompt, String harmony) {
    Attribute<String> read = Prompts.brief(prompt).harmony();
    assertThat(read.value()).isEqualTo(harmony);
    assertThat(read.source()).isEqualTo(Source.STATED);
  }

  @ParameterizedTest
  @CsvSource({"a pop song, plain", "a ballad, rich", "a jazz tune, rich", "a techno track, plain"})
  void takesWhatTheStyleUses(String prompt, String harmony) {
    Attribute<String> chosen = Prompts.brief(prompt).harmony();
    assertThat(chosen.value()).isEqualTo(harmony);
    assertThat(chosen.source()).isEqualTo(Source.CHOSEN);
  }
}

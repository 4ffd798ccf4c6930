package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.song.SongBrief;
import org.sply85.ingest.model.PromptReaders;

/** Short ways to read prompts in tests. */
final class Prompts {
  static final UUID SONG = UUID.fromString("6f9619ff-8b86-4d01-b42d-00c04fc964ff");

  static final PromptReader READER = PromptReaders.standard();

  private Prompts() {}

  static PromptSubmitted request(String prompt) {
    return new PromptSubmitted(
        null, prompt, 7L, null, null, null, null, null, null, null, null, null, null);
  }

  static PromptReading reading(String prompt) {
    return READER.read(SONG, request(prompt));
  }

  static SongBrief brief(String prompt) {
    return brief(request(prompt));
  }

  static SongBrief brief(PromptSubmitted request) {
    PromptReading reading = READER.read(SONG, request);
    assertThat(reading).isInstanceOf(PromptReading.Understood.class);
    return ((PromptReading.Understood) reading).brief();
  }

  static PromptReading.Refused refusal(PromptSubmitted request) {
    PromptReading reading = READER.read(SONG, request);
    assertThat(reading).isInstanceOf(PromptReading.Refused.class);
    return (PromptReading.Refused) reading;
  }
}

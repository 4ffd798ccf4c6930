package org.sply85.trainer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void splitsByTheHashOfTheName() {
    // Python: int(hashlib.sha1(b"pop909-010").hexdigest(), 16) % 10 is 9, and so on.
    assertThat(Split.of("pop909-010")).isEqualTo(Split.VALIDATION);
    assertThat(Split.of("song-0")).isEqualTo(Split.TEST);
    assertThat(Split.of("pop909-001")).isEqualTo(Split.TRAIN);
    assertThat(Split.of("billboard-0003")).isEqualTo(Split.TRAIN);
  }
}

package org.sply85.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AudioBufferTest {
  @Test
  void measuresItself() {
    AudioBuffer second = AudioBuffer.silence(2, 48_000, 48_000);
    assertThat(second.channels()).isEqualTo(2);
    assertThat(second.frames()).isEqualTo(48_000);
    assertThat(second.seconds()).isEqualTo(1.0);
  }

  @Test
  void refusesChannelsOfDifferentLength() {
    assertThatThrownBy(() -> new AudioBuffer(new float[][] {new float[3], new float[2]}, 48_000))
        .hasMessage("every channel must have 3 frames, one had 2");
  }

  @Test
  void refusesASampleRateThatIsNone() {
    assertThatThrownBy(() -> AudioBuffer.silence(1, 1, Double.NaN))
        .hasMessage("sampleRate must be in 1000..768000, was NaN");
  }
}

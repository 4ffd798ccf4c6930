package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.contracts.song.Delivery;

class SungLinesTest {
  private static final SungLines LINES =
      new SungLines(List.of(new SungLines.Span(0.5, 2), new SungLines.Span(3, 5)));

  @Test
  void bringsALineOverABandThatGotLouder() {
    float[][] voice = {tone(6), tone(6)};
    float[][] band = {tone(6), tone(6)};
    scale(band, 0, 2.5, 0.7); // 3.1 dB below the voice: left alone
    scale(band, 2.5, 6, 2); // 6 dB above it
    LoudnessSeries behind = series(band);
    double[] before = LINES.over(series(voice), behind);
    assertThat(before[0]).isCloseTo(3.1, within(0.1));
    assertThat(before[1]).isCloseTo(-6, within(0.1));
    LINES.lift(voice, series(voice), behind, Songs.RATE);
    double[] after = LINES.over(series(voice), behind);
    assertThat(after[0]).isCloseTo(3.1, within(0.1));
    assertThat(after[1]).isBetween(1.7, 3.8);
  }

  @Test
  void notesWithoutARestAreOneLine() {
    Songs sung = Songs.band("pop", Delivery.STREAMING).sung("Lead (Voice)", tone(8));
    assertThat(SungLines.of(sung.score()).lines()).containsExactly(new SungLines.Span(0, 1));
    assertThat(SungLines.of(Songs.band("pop", Delivery.STREAMING).score()).lines()).isEmpty();
  }

  private static LoudnessSeries series(float[][] sound) {
    return LoudnessSeries.of(new AudioBuffer(sound, Songs.RATE));
  }

  private static float[] tone(double seconds) {
    float[] tone = new float[(int) (seconds * Songs.RATE)];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (0.1 * Math.sin(2 * Math.PI * 1000 * i / Songs.RATE));
    }
    return tone;
  }

  private static void scale(float[][] sound, double from, double to, double gain) {
    for (float[] channel : sound) {
      for (int i = (int) (from * Songs.RATE); i < (int) (to * Songs.RATE); i++) {
        channel[i] *= (float) gain;
      }
    }
  }
}

package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;

class QualityCardTest {
  /** A sine has a crest factor of sqrt(2), 3.01 dB; two equal channels lose nothing in mono. */
  @Test
  void cleanToneHasNothingToComplainAbout() {
    QualityCard card = QualityCard.of(stereo(sine(0), sine(0)), 1.5);
    assertThat(card.clippedSamples()).isZero();
    assertThat(card.longestSilenceSeconds()).isLessThan(0.001);
    assertThat(card.monoLossDb()).isCloseTo(0, within(1e-6));
    assertThat(card.crestFactorDb()).isCloseTo(3.01, within(0.01));
    assertThat(card.gainReductionDb()).isEqualTo(1.5);
    assertThat(card.dcOffset()).isCloseTo(0, within(1e-6));
  }

  /** Channels a quarter turn apart share no power: 3.01 dB are lost in mono. */
  @Test
  void seesWhatIsLostInMono() {
    assertThat(QualityCard.of(stereo(sine(0), sine(90)), 0).monoLossDb())
        .isCloseTo(3.01, within(0.01));
  }

  @Test
  void seesClippingSilenceAndOffset() {
    float[] damaged = sine(0);
    Arrays.fill(damaged, 0, 12000, 0);
    Arrays.fill(damaged, 24000, 36000, 0);
    damaged[20000] = 1;
    damaged[20001] = -1;
    QualityCard card = QualityCard.of(stereo(damaged, damaged), 0);
    assertThat(card.clippedSamples()).isEqualTo(4);
    assertThat(card.longestSilenceSeconds()).isCloseTo(0.25, within(0.001));
    float[] offset = sine(0);
    for (int i = 0; i < offset.length; i++) {
      offset[i] += 0.1f;
    }
    assertThat(QualityCard.of(stereo(offset, offset), 0).dcOffset()).isCloseTo(0.1, within(1e-4));
  }

  @Test
  void widthIsHeldWhereMonoWouldSuffer() {
    Stereo wide = new Stereo(1, 1);
    assertThat(wide.monoLossDb()).isCloseTo(3.01, within(0.01));
    double width = wide.widthLosingAtMost(2, 1.2);
    assertThat(new Stereo(1, width * width).monoLossDb()).isCloseTo(2, within(1e-9));
    assertThat(new Stereo(1, 0.1).widthLosingAtMost(2, 1.2)).isEqualTo(1.2);
    assertThat(new Stereo(1, 0).widthLosingAtMost(2, 1.2)).isEqualTo(1.2);
  }

  private static float[] sine(double degrees) {
    float[] samples = new float[48000];
    for (int i = 0; i < samples.length; i++) {
      double turn = 2 * Math.PI * 500 * i / 48000 + Math.toRadians(degrees);
      samples[i] = (float) (0.5 * Math.sin(turn));
    }
    return samples;
  }

  private static AudioBuffer stereo(float[] left, float[] right) {
    return new AudioBuffer(new float[][] {left, right}, 48000);
  }
}

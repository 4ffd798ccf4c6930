package org.sply85.mastering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.effect.Dither;
import org.sply85.audio.loudness.LoudnessReading;
import org.sply85.audio.loudness.OctaveSpectrum;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.style.MixBook;
import org.sply85.style.MixStyle.Bus;

class MasterTest {
  private static final Bus POP = MixBook.standard().mix("pop").bus();
  private static final double[] ONE_SECTION = {0};

  @ParameterizedTest
  @EnumSource(DeliveryTarget.class)
  void reachesEveryDelivery(DeliveryTarget target) {
    Master.Finished finished = new Master(POP, target.delivery(), 1).finish(mix(1), ONE_SECTION);
    LoudnessReading reading = LoudnessReading.of(finished.sound());
    assertThat(reading.integratedLufs()).isCloseTo(target.delivery().integratedLufs(), within(0.1));
    assertThat(reading.truePeakDbtp()).isLessThanOrEqualTo(target.delivery().truePeakDbtp());
    assertThat(finished.gainReductionDb()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void samplesLieOnTheGridAndBothEndsAreSilent() {
    AudioBuffer sound = new Master(POP, Delivery.STREAMING, 1).finish(mix(1), ONE_SECTION).sound();
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < channel.length; i += 31) {
        double steps = channel[i] / Dither.STEP;
        assertThat(steps).isEqualTo(Math.rint(steps));
      }
      assertThat(channel[0]).isCloseTo(0, within(4e-7f));
      assertThat(channel[channel.length - 1]).isCloseTo(0, within(4e-7f));
    }
  }

  @Test
  void loudnessDoesNotDependOnTheMixesLevel() {
    AudioBuffer loud = new Master(POP, Delivery.STREAMING, 1).finish(mix(1), ONE_SECTION).sound();
    AudioBuffer low = new Master(POP, Delivery.STREAMING, 1).finish(mix(0.1), ONE_SECTION).sound();
    assertThat(low.frames()).isEqualTo(loud.frames());
    for (int i = 0; i < loud.frames(); i += 101) {
      assertThat(low.channel(0)[i]).isCloseTo(loud.channel(0)[i], within(1e-3f));
    }
  }

  @Test
  void saysWhatIsOutOfReach() {
    float[][] clicks = new float[2][48000 * 4];
    for (float[] channel : clicks) {
      for (int i = 100; i < channel.length; i += 20000) {
        channel[i] = 0.5f;
      }
    }
    AudioBuffer mix = new AudioBuffer(clicks, Songs.RATE);
    assertThatThrownBy(() -> new Master(POP, new Delivery(-8, -1), 1).finish(mix, ONE_SECTION))
        .isInstanceOfSatisfying(
            UnmasterableException.class,
            e ->
                assertThat(e.reason())
                    .isEqualTo(UnmasterableException.Reason.LOUDNESS_OUT_OF_REACH))
        .hasMessageStartingWith("the song must reach -8.0 LUFS below -1.0 dBTP, it measures -");
  }

  @Test
  void silenceAtTheEndIsCutToHalfASecond() {
    float[] sound = Songs.tone(500, 0.3, 0.5);
    float[] padded = java.util.Arrays.copyOf(sound, sound.length + 48000 * 5);
    AudioBuffer trimmed =
        Ending.trimmed(new AudioBuffer(new float[][] {padded, padded.clone()}, Songs.RATE));
    assertThat(trimmed.seconds()).isCloseTo(Songs.SECONDS + 0.5, within(0.01));
  }

  @Test
  void quietSectionsAreRaisedToTheStylesRange() {
    float[] sound = Songs.tone(500, 0.3, 0.5);
    for (int i = 0; i < sound.length / 2; i++) {
      sound[i] *= 0.25f; // -12 dB
    }
    AudioBuffer mix = new AudioBuffer(new float[][] {sound, sound.clone()}, Songs.RATE);
    SectionRide ride = new SectionRide(new double[] {0, 4}, 6);
    double[] gains = ride.gainsDb(mix);
    assertThat(gains[0]).isCloseTo(6, within(0.3));
    assertThat(gains[1]).isZero();
    float early = sound[53017];
    float late = sound[293017];
    ride.apply(mix);
    assertThat(mix.channel(0)[53017] / early).isCloseTo(2, within(0.1f));
    assertThat(mix.channel(0)[293017]).isEqualTo(late);
    assertThat(new SectionRide(new double[] {0, 4}, 13).gainsDb(mix)).containsOnly(0);
  }

  @Test
  void toneIsLedHalfwayAndNeverFar() {
    AudioBuffer white = noise();
    OctaveSpectrum spectrum = OctaveSpectrum.of(white);
    Map<Double, Double> gains = new ToneMatch(POP.spectrum(), 3).gainsDb(spectrum);
    assertThat(gains.values()).allMatch(gain -> Math.abs(gain) <= 3);
    // White noise has far too much treble and too little bass for a song.
    assertThat(gains.get(8000.0)).isEqualTo(-3);
    assertThat(gains.get(125.0)).isEqualTo(3);
    AudioBuffer turned = noise();
    new ToneMatch(POP.spectrum(), 3).equalizer(white).apply(turned.samples());
    double before = spectrum.levelDb(8000) - spectrum.levelDb(1000);
    OctaveSpectrum after = OctaveSpectrum.of(turned);
    assertThat(after.levelDb(8000) - after.levelDb(1000)).isLessThan(before - 1.5);
  }

  private static AudioBuffer mix(double gain) {
    float[] band = Songs.tone(220, 0.3 * gain, 0.5);
    float[] lead = Songs.tone(700, 0.3 * gain, 0.25);
    float[] drums = Songs.scaled(Songs.drums(), 0.4 * gain);
    float[][] samples = new float[2][band.length];
    for (int i = 0; i < band.length; i++) {
      samples[0][i] = band[i] + lead[i] + drums[i];
      samples[1][i] = 0.8f * band[i] + lead[i] + drums[i];
    }
    return new AudioBuffer(samples, Songs.RATE);
  }

  private static AudioBuffer noise() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(4);
    float[] noise = new float[48000 * 5];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.2 * (2 * random.nextDouble() - 1));
    }
    return new AudioBuffer(new float[][] {noise, noise.clone()}, Songs.RATE);
  }
}

package org.sply85.audio.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;

/**
 * The synthetic minimum-requirement signals of EBU Tech 3341 (cases 1 to 6 and 9) and Tech 3342
 * (cases 1 to 4): stereo 1 kHz sines in phase, levels in dBFS. Cases 7, 8 and 3342-5, -6 are
 * recordings.
 */
class LoudnessSeriesTest {
  private static final Offset<Double> TOLERANCE = within(0.1);

  @ParameterizedTest
  @ValueSource(doubles = {8000, 22050, 44100, 48000, 96000, 192000})
  void case1ReadsMinus23AtEveryRate(double rate) {
    assertThat(stereo(rate, -23, 20).integrated()).isCloseTo(-23, TOLERANCE);
  }

  @Test
  void case2ReadsMinus33() {
    assertThat(stereo(48000, -33, 20).integrated()).isCloseTo(-33, TOLERANCE);
  }

  @Test
  void case3LeavesOutWhatIsTenUnitsBelow() {
    assertThat(stereo(48000, -36, 10, -23, 60, -36, 10).integrated()).isCloseTo(-23, TOLERANCE);
  }

  @Test
  void case4LeavesOutSilence() {
    assertThat(stereo(48000, -72, 10, -36, 10, -23, 60, -36, 10, -72, 10).integrated())
        .isCloseTo(-23, TOLERANCE);
  }

  @Test
  void case5KeepsWhatIsLessThanTenUnitsBelow() {
    assertThat(stereo(44100, -26, 20, -20, 20.1, -26, 20).integrated()).isCloseTo(-23, TOLERANCE);
  }

  @Test
  void case6WeighsSurroundChannels() {
    double[] levels = {-28, -28, -24, -30, -30};
    assertThat(channels(levels).integrated()).isCloseTo(-23, TOLERANCE);
  }

  @Test
  void lowFrequencyEffectsDoNotCount() {
    double[] levels = {-28, -28, -24, 0, -30, -30};
    assertThat(channels(levels).integrated()).isCloseTo(-23, TOLERANCE);
  }

  @Test
  void case9HoldsShortTermConstant() {
    double[] segments = new double[20];
    for (int i = 0; i < 20; i += 4) {
      System.arraycopy(new double[] {-20, 1.34, -30, 1.66}, 0, segments, i, 4);
    }
    double[] shortTerm = stereo(48000, segments).shortTerm();
    assertThat(shortTerm).hasSize(121);
    assertThat(Arrays.stream(shortTerm)).allSatisfy(s -> assertThat(s).isCloseTo(-23, TOLERANCE));
  }

  @Test
  void momentaryFollowsFasterThanShortTerm() {
    LoudnessSeries series = stereo(48000, -60, 5, -23, 0.4, -60, 5);
    assertThat(Arrays.stream(series.momentary()).max().orElseThrow()).isCloseTo(-23, TOLERANCE);
    // 0.4 s of tone in a window of 3 s: 10 log10(0.4 / 3) = -8.75 dB.
    assertThat(Arrays.stream(series.shortTerm()).max().orElseThrow())
        .isCloseTo(-23 - 8.75, TOLERANCE);
  }

  @Test
  void loudnessRangeOfTech3342() {
    assertThat(stereo(48000, -20, 20, -30, 20).range()).isCloseTo(10, TOLERANCE);
    assertThat(stereo(48000, -20, 20, -15, 20).range()).isCloseTo(5, TOLERANCE);
    assertThat(stereo(48000, -40, 20, -20, 20).range()).isCloseTo(20, TOLERANCE);
    assertThat(stereo(48000, -50, 20, -35, 20, -20, 20, -35, 20, -50, 20).range())
        .isCloseTo(15, TOLERANCE);
  }

  @Test
  void silenceHasNoLoudness() {
    LoudnessSeries series = LoudnessSeries.of(AudioBuffer.silence(2, 48000 * 4, 48000));
    assertThat(series.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(series.range()).isZero();
    assertThat(series.momentary()).containsOnly(Double.NEGATIVE_INFINITY);
  }

  @Test
  void soundShorterThanABlockHasNoLoudness() {
    LoudnessSeries series = stereo(48000, -23, 0.3);
    assertThat(series.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(series.momentary()).isEmpty();
  }

  /** Tables 1 and 2 of ITU-R BS.1770-4. */
  @Test
  void coefficientsAt48kHzAreTheTabulatedOnes() {
    assertThat(KWeighting.shelf(48000))
        .containsExactly(
            new double[] {
              1.53512485958697,
              -2.69169618940638,
              1.19839281085285,
              -1.69065929318241,
              0.73248077421585
            },
            within(1e-9));
    assertThat(KWeighting.highPass(48000))
        .containsExactly(
            new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621}, within(1e-9));
  }

  @Test
  void refusesRatesAndShapesItCanNotMeasure() {
    assertThatThrownBy(() -> LoudnessSeries.of(AudioBuffer.silence(2, 100, 4000)))
        .hasMessage("sampleRate must be in 8000..192000, was 4000.0");
    assertThatThrownBy(() -> LoudnessSeries.of(AudioBuffer.silence(3, 100, 48000)))
        .hasMessage("channels must be 1, 2, 5 or 6, was 3");
  }

  private static LoudnessSeries stereo(double rate, double... levelsAndSeconds) {
    float[][] parts = new float[levelsAndSeconds.length / 2][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Signals.tone(1000, levelsAndSeconds[2 * i], rate, levelsAndSeconds[2 * i + 1]);
    }
    return LoudnessSeries.of(Signals.stereo(Signals.join(parts), rate));
  }

  private static LoudnessSeries channels(double[] levels) {
    float[][] samples =
        Arrays.stream(levels)
            .mapToObj(level -> Signals.tone(1000, level, 48000, 20))
            .toArray(float[][]::new);
    return LoudnessSeries.of(new AudioBuffer(samples, 48000));
  }
}

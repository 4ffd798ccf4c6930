package org.sply85.features.melody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.features.Analysis.Singing;
import org.sply85.features.Tones;
import org.sply85.features.spectral.Pyin;

class SingingFinderTest {
  @Test
  void hearsVibratoAsSinging() {
    List<Singing> found =
        SingingFinder.find(follow(Tones.swaying(3, 440, 45, 5.6)), 22_050 / 512.0);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).register()).isEqualTo("high");
    assertThat(found.stream().mapToDouble(s -> s.end() - s.start()).sum()).isGreaterThan(2);
  }

  @Test
  void hearsNoSingingInSteadyTones() {
    assertThat(SingingFinder.find(follow(Tones.swaying(3, 330, 0, 0)), 22_050 / 512.0)).isEmpty();
  }

  @Test
  void followsPitchToAFifthOfASemitone() {
    Pyin.Voice voice = follow(Tones.swaying(1, 261.63, 0, 0));
    for (int t = 5; t < 38; t++) {
      double cents = 1200 * Math.log(voice.hertz()[t] / 261.63) / Math.log(2);
      assertThat(Math.abs(cents)).isLessThan(12);
    }
  }

  private static Pyin.Voice follow(float[] samples) {
    return new Pyin(22_050, SingingFinder.FROM_HERTZ, SingingFinder.TO_HERTZ, 2048, 512)
        .follow(samples);
  }
}

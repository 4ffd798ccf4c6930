package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.music.TempoMark;

class RitardTest {
  private static final Meter FOUR = Meter.FOUR_FOUR;

  @Test
  void slowsDownBeatByBeatOverTheLastTwoBars() {
    List<TempoMark> tempos = new Ritard(0.2).tempos(100, FOUR, 10);

    assertThat(tempos).hasSize(8);
    assertThat(tempos.get(0)).isEqualTo(new TempoMark(0, 100));
    assertThat(tempos.get(1)).isEqualTo(new TempoMark(8 * 1920 + 480, 97.5));
    assertThat(tempos.get(7)).isEqualTo(new TempoMark(8 * 1920 + 7 * 480, 82.5));
  }

  @Test
  void lastsAsLongAsItsBeats() {
    double beats = 0;
    for (int beat = 0; beat < 8; beat++) {
      beats += 0.6 / (1 - 0.2 * beat / 8);
    }

    assertThat(new Ritard(0.2).seconds(100, FOUR)).isCloseTo(beats - 8 * 0.6, within(1e-9));
  }

  @Test
  void countsDottedBeatsInCompoundMeters() {
    assertThat(new Ritard(0.1).tempos(90, Meter.parse("6/8"), 4))
        .extracting(TempoMark::tick)
        .containsExactly(0, 2 * 1440 + 720, 3 * 1440, 3 * 1440 + 720);
  }

  @Test
  void keepsTheTempoWithoutAShare() {
    assertThat(new Ritard(0).tempos(90, FOUR, 4)).containsExactly(new TempoMark(0, 90));
    assertThat(new Ritard(0).seconds(90, FOUR)).isZero();
  }
}

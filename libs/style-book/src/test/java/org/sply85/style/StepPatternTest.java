package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.music.Meter;

class StepPatternTest {
  private static String fitted(String bar, String meter) {
    return StepPattern.of(bar).fitted(Meter.parse(meter)).bar(0);
  }

  @Test
  void keepsBarsWrittenForTheMeter() {
    assertThat(fitted("x.....x.....", "6/8")).isEqualTo("x.....x.....");
    assertThat(fitted("x...x...x...x...", "4/4")).isEqualTo("x...x...x...x...");
  }

  @Test
  void makesAWaltzOfABackbeat() {
    assertThat(fitted("x...............", "3/4")).as("kick on 1").isEqualTo("x...........");
    assertThat(fitted("....X.......X...", "3/4")).as("snare on 2, 3").isEqualTo("....X...X...");
  }

  @Test
  void putsTheBackbeatOnTheSecondBeatOfSixEight() {
    assertThat(fitted("....X.......X...", "6/8")).isEqualTo("......X_....");
    assertThat(fitted("x.x.x.x.x.x.x.x.", "6/8")).isEqualTo("x_..x.x_..x.");
  }

  @Test
  void takesTwoBarsOfSixEightForOneOfTwelveEight() {
    assertThat(fitted("x.....X.....", "12/8")).isEqualTo("x.....X.....x.....X.....");
    StepPattern two = StepPattern.of("x.....X..... x...x.X..o..").fitted(Meter.parse("12/8"));
    assertThat(two.bars()).containsExactly("x.....X.....x...x.X..o..");
  }

  @Test
  void keepsLongNotesLong() {
    assertThat(fitted("R_______5_______", "3/4")).isEqualTo("R___________");
    assertThat(fitted("R___R___5___5___", "12/8")).isEqualTo("R_____R_____5_____5_____");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/4", "3/4", "4/4", "5/4", "6/4", "6/8", "7/8", "9/8", "12/8"})
  void fillsTheBarOfEveryMeter(String meter) {
    assertThat(fitted("x.x.x.x.x.x.x.x.", meter))
        .hasSize(Meter.parse(meter).stepsPerBar())
        .startsWith("x");
  }

  @Test
  void comesAroundAgain() {
    StepPattern pattern = StepPattern.of("x... .x..");
    assertThat(pattern.bar(3)).isEqualTo(".x..");
  }

  @Test
  void refusesStepsItDoesNotKnow() {
    assertThatThrownBy(() -> StepPattern.of("x.?.").mustUse(".x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a step must be one of '.x', was '?' in 'x.?.'");
  }
}

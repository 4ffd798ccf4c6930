package org.sply85.composer.domain.melody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.Target;

class SteeringTest {
  private static float[][] moves(double steps, double repeats, double leaps) {
    Target any = new Target(.5, 0, 1);
    return new Steering(
            new MelodyTargets(
                new Target(steps, .2, .6),
                new Target(repeats, .1, .4),
                new Target(leaps, .1, .3),
                any,
                any,
                any,
                any))
        .moves();
  }

  @Test
  void whatIsWantedMoreIsMadeLikelier() {
    float[][] calm = moves(.55, .3, .08);
    float[][] wide = moves(.35, .15, .25);
    assertThat(calm[10][10]).as("repeats").isGreaterThan(wide[10][10]);
    assertThat(calm[10][12]).as("steps").isGreaterThan(wide[10][12]);
    assertThat(calm[10][17]).as("leaps").isLessThan(wide[10][17]);
  }

  @Test
  void downIsAsUp() {
    float[][] moves = moves(.45, .2, .15);
    assertThat(moves[20][15]).isEqualTo(moves[20][25]);
  }

  @Test
  void whatCanNotBeSungNeverComes() {
    assertThat(moves(.45, .2, .3)[10][20]).isLessThan(-1e8f);
  }
}

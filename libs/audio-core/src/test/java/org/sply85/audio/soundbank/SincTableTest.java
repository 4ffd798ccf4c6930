package org.sply85.audio.soundbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SincTableTest {
  /** Error, loss of level included, against the sine itself, which is known between samples. */
  @ParameterizedTest
  @CsvSource({"1000, -76", "2000, -71", "4000, -67", "8000, -56"})
  void readsSinesBetweenSamples(double hertz, double decibels) {
    double omega = 2 * Math.PI * hertz / 44_100;
    float[] sine = new float[600];
    for (int i = 0; i < sine.length; i++) {
      sine[i] = (float) Math.sin(omega * i);
    }
    double error = 0;
    double power = 0;
    for (int i = 0; i < 500; i++) {
      double place = 4 + i * 1.1892;
      if (place > 590) {
        break;
      }
      int whole = (int) place;
      int fraction = (int) (long) ((place - whole) * 0x1p32);
      double expected = Math.sin(omega * place);
      double difference = SincTable.read(sine, whole - SincTable.CENTRE, fraction) - expected;
      error += difference * difference;
      power += expected * expected;
    }
    assertThat(10 * Math.log10(error / power)).isLessThan(decibels);
  }

  @Test
  void leavesAConstantAsItIs() {
    float[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
    for (int place = 0; place < 1024; place++) {
      assertThat(SincTable.read(ones, 0, place << 22)).isCloseTo(1f, within(1e-6f));
    }
  }
}

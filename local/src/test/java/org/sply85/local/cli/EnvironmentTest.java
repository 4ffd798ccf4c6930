package org.sply85.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @Test
  void isQuietByDefault() {
    assertThat(Environment.of(Map.of())).isEqualTo(new Environment(false, 0));
  }

  @Test
  void isVerboseOnRequest() {
    assertThat(Environment.of(Map.of("SPLY85_LOG", "debug")).verbose()).isTrue();
  }

  @Test
  void knowsTheTerminalsWidth() {
    assertThat(Environment.of(Map.of("SPLY85_COLUMNS", "132")).terminalColumns()).isEqualTo(132);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "12", "-80", "wide", "99999"})
  void takesAnOddWidthForNoTerminal(String columns) {
    assertThat(Environment.of(Map.of("SPLY85_COLUMNS", columns)).terminalColumns()).isZero();
  }
}

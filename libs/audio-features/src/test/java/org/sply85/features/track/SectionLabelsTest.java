package org.sply85.features.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.features.LabelledSpan;

class SectionLabelsTest {
  @Test
  void readsLinesOfStartEndAndLabel() {
    assertThat(SectionLabels.parse("0 12.5 Intro\n\n12.5\t30 Verse 1\n30 45.25 pre-chorus"))
        .containsExactly(
            new LabelledSpan(0, 12.5, "intro"),
            new LabelledSpan(12.5, 30, "verse"),
            new LabelledSpan(30, 45.25, "pre-chorus"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verse",
        "0 10",
        "0 NaN verse",
        "5 3 verse",
        "-4 3 verse",
        "0 1e300 verse",
        "0 10 verse\n5 12 chorus"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> SectionLabels.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("labels must");
  }
}

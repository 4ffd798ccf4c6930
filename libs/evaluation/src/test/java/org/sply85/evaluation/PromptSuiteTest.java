package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sply85.music.Key;
import org.sply85.style.InstrumentBook;
import org.sply85.style.StyleBook;

class PromptSuiteTest {
  private static final List<PromptSuite.Prompt> ALL = PromptSuite.all();

  @Test
  void holdsTwoHundredPromptsWithSeedsOfTheirOwn() {
    assertThat(ALL).hasSize(200);
    assertThat(ALL.stream().map(PromptSuite.Prompt::seed).distinct()).hasSize(200);
  }

  @Test
  void asksForEveryStyleInAnySixteenInARow() {
    for (int from = 0; from + 16 <= ALL.size(); from++) {
      assertThat(
              ALL.subList(from, from + 16).stream()
                  .map(p -> p.asked().style())
                  .collect(Collectors.toSet()))
          .hasSize(StyleBook.standard().styles().size());
    }
  }

  @Test
  void asksForEveryKeyAndMeterForSlowAndFastForShortAndLong() {
    assertThat(ALL.stream().flatMap(p -> p.asked().key().stream()).map(Key::parse).distinct())
        .hasSize(24);
    assertThat(ALL.stream().flatMap(p -> p.asked().meter().stream()).distinct())
        .containsExactlyInAnyOrder("4/4", "3/4", "6/8", "12/8");
    assertThat(ALL.stream().flatMap(p -> p.asked().bpm().stream()))
        .anyMatch(b -> b < 65)
        .anyMatch(b -> b > 150);
    assertThat(ALL.stream().flatMap(p -> p.asked().seconds().stream()))
        .anyMatch(s -> s <= 60)
        .anyMatch(s -> s >= 270);
  }

  @Test
  void namesInstrumentsThatTheBookKnows() {
    for (PromptSuite.Prompt prompt : ALL) {
      assertThat(prompt.asked().with())
          .allMatch(i -> InstrumentBook.standard().find(i).isPresent());
      assertThat(prompt.asked().without())
          .allMatch(i -> InstrumentBook.standard().find(i).isPresent());
    }
  }
}

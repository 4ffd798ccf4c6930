package org.sply85.trainer.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.prompt.PromptHead;
import org.sply85.style.InstrumentBook;
import org.sply85.trainer.corpus.PromptTemplate;

class PromptFillerTest {
  private static FilledPrompt filled(String template, String... codes) {
    return PromptFiller.fill(new PromptTemplate(Set.of(codes), template), new SplittableRandom(85));
  }

  @Test
  void labelsWhatTheCodesState() {
    FilledPrompt prompt = filled("It moves slowly.", "T1_1");
    assertThat(prompt.labels())
        .containsEntry(PromptHead.TEMPO, "slow")
        .containsEntry(PromptHead.DANCE, "unstated")
        .containsEntry(PromptHead.STYLE, "unstated");
  }

  @Test
  void givesNoLabelWhereTheTemplateMaySayMoreThanItsCodes() {
    assertThat(filled("A slow, calm beat.", "R3_0").labels())
        .containsEntry(PromptHead.RHYTHM, "peaceful")
        .doesNotContainKey(PromptHead.TEMPO)
        .doesNotContainKey(PromptHead.VALENCE);
  }

  @Test
  void knowsWhereItsMentionsStand() {
    FilledPrompt prompt = filled("No [INSTRUMENTS], but [INSTRUMENT] melody", "I1_0", "I4_1");
    assertThat(prompt.mentions()).isNotEmpty();
    for (FilledPrompt.Mention mention : prompt.mentions()) {
      String name = prompt.text().substring(mention.place().start(), mention.place().end());
      assertThat(InstrumentBook.standard().find(name)).as(name).isPresent();
    }
    assertThat(prompt.mentions().get(0).role()).isEqualTo("unwanted");
    assertThat(prompt.mentions().get(prompt.mentions().size() - 1).role()).isEqualTo("lead");
  }

  @Test
  void aSlotThatComesTwiceIsFilledAlike() {
    String text = filled("[KEY], yes [KEY]", "K1_1").text();
    List<String> sides = List.of(text.split(", yes "));
    assertThat(sides.get(0)).isEqualTo(sides.get(1));
  }

  @Test
  void aDeniedStyleIsNoStyle() {
    FilledPrompt prompt = filled("anything but [GENRE]", "S4_0");
    assertThat(prompt.labels()).doesNotContainKey(PromptHead.STYLE);
    assertThat(prompt.mentions())
        .extracting(FilledPrompt.Mention::role)
        .containsExactly("unwanted");
  }

  @Test
  void sortsMoodsIntoFiveEqualSteps() {
    assertThat(List.of(-0.8, -0.5, 0.1, 0.3, 1.0).stream().map(PromptFiller::step))
        .containsExactly("-0.8", "-0.4", "0.0", "0.4", "0.8");
  }

  @Test
  void everyPatternCanBeFilled() {
    for (PromptTemplate pattern : PromptExamples.patterns()) {
      for (int seed = 0; seed < 20; seed++) {
        String text = PromptFiller.fill(pattern, new SplittableRandom(seed)).text();
        assertThat(text).doesNotContain("[").isNotBlank();
      }
    }
  }
}

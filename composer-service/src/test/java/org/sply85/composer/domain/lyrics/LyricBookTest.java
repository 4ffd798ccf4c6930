package org.sply85.composer.domain.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LyricBookTest {
  private static final List<String> FIELDS =
      List.of("scene", "place", "ving", "obj", "time", "noun", "adj", "sim");

  private final LyricBook book = LyricBook.standard();

  @Test
  void hasFortyThemesWithAllFields() {
    assertThat(book.themes()).hasSize(40);
    assertThat(book.themes()).extracting(Theme::name).doesNotHaveDuplicates();
    for (Theme theme : book.themes()) {
      assertThat(theme.fields().keySet())
          .as(theme.name())
          .containsExactlyInAnyOrderElementsOf(FIELDS);
      assertThat(theme.fields().values()).as(theme.name()).allMatch(f -> f.size() >= 5);
      assertThat(theme.titles()).as(theme.name()).hasSize(6);
      assertThat(theme.pointOfView()).isIn("I", "you", "we");
      assertThat(theme.valence()).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void everyMouldMakesLinesThatCanBeSung() {
    LineMaker maker = new LineMaker();
    Theme theme = book.theme("rain").about(List.of("a lost umbrella"));
    for (Mould mould : book.moulds()) {
      assertThat(mould.tells()).isIn("scene", "memory", "feeling", "claim", "turn");
      assertThat(mould.voice()).isIn("-", "y", "w");
      List<Line> lines = new Expander(theme, maker).lines(mould, new SplittableRandom(1));
      boolean fixed = !mould.text().contains("{"); // such a line may stand in a known text
      assertThat(fixed || !lines.isEmpty()).as(mould.text()).isTrue();
      assertThat(lines).allSatisfy(l -> assertThat(l.text()).doesNotContain("{", "(", "  "));
      assertThat(lines).allSatisfy(l -> assertThat(l.syllables()).isBetween(2, 20));
    }
  }

  @Test
  void nobodyDoesToHimselfWhatAnotherDoes() {
    assertThat(Sense.holds("you're {ving}", List.of("walking you home"), "you're walking you home"))
        .isFalse();
    assertThat(Sense.holds("I'm {ving}", List.of("walking you home"), "I'm walking you home"))
        .isTrue();
  }
}

package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiscriminatorTest {
  /** Songs of five examples of two features; the made ones lie higher by the shift. */
  private static List<Example> examples(int songs, double shift) {
    SplittableRandom random = new SplittableRandom(7);
    List<Example> examples = new ArrayList<>();
    for (int song = 0; song < songs; song++) {
      for (int i = 0; i < 5; i++) {
        boolean real = song % 2 == 0;
        examples.add(
            new Example(
                "s" + song,
                real,
                Map.of("a", random.nextDouble() + (real ? 0 : shift), "b", random.nextDouble())));
      }
    }
    return examples;
  }

  @Test
  void countsTheAreaByPairs() {
    // Positives .9 .4, negatives .5 .4: wins 1 + 1 + 0 + half a tie = 2.5 of 4 pairs.
    assertThat(
            Discriminator.area(
                new double[] {.9, .4, .5, .4}, new boolean[] {true, true, false, false}))
        .isEqualTo(2.5 / 4);
  }

  @Test
  void cannotTellApartWhatIsTheSame() {
    Discriminator.Verdict verdict = new Discriminator(1, 15).judge(examples(80, 0));

    assertThat(verdict.logistic()).isBetween(0.35, 0.65);
    assertThat(verdict.forest()).isBetween(0.35, 0.65);
    assertThat(verdict.examples()).isEqualTo(200);
  }

  @Test
  void tellsApartWhatDiffers() {
    Discriminator.Verdict verdict = new Discriminator(1, 15).judge(examples(40, 2));

    assertThat(verdict.logistic()).isGreaterThan(0.99);
    assertThat(verdict.forest()).isGreaterThan(0.99);
  }

  @Test
  void givesTheSameVerdictAgain() {
    assertThat(new Discriminator(1, 15).judge(examples(20, 0.5)))
        .isEqualTo(new Discriminator(1, 15).judge(examples(20, 0.5)));
  }

  @Test
  void neverLearnsFromASongThatItJudges() {
    // Each song is a cloud of its own; within a class they have nothing in common. A judge that saw
    // a song's other examples would know it.
    SplittableRandom random = new SplittableRandom(3);
    List<Example> examples = new ArrayList<>();
    for (int song = 0; song < 120; song++) {
      double place = random.nextDouble() * 1000;
      for (int i = 0; i < 4; i++) {
        examples.add(
            new Example(
                "s" + song, song % 2 == 0, Map.of("a", place + random.nextDouble() * 0.01)));
      }
    }

    assertThat(new Discriminator(1, 15).judge(examples).forest()).isBetween(0.3, 0.7);
  }

  @Test
  void judgesEqualCounts() {
    List<Example> uneven = new ArrayList<>(examples(20, 0));
    uneven.removeIf(e -> e.real() && e.features().get("b") > 0.5);

    long real = uneven.stream().filter(Example::real).count();
    assertThat(new Discriminator(1, 15).judge(uneven).examples()).isEqualTo((int) real);
  }

  @Test
  void findsTheFeatureThatTells() {
    Map<String, Double> areas = Discriminator.single(examples(40, 2));

    assertThat(areas.get("a")).isEqualTo(1);
    assertThat(areas.get("b")).isLessThan(0.65);
  }

  @Test
  void refusesTooFewSongs() {
    assertThatThrownBy(() -> new Discriminator(1, 15).judge(examples(8, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 5 songs, had 4");
  }
}

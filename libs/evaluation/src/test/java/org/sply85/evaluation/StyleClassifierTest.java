package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StyleClassifierTest {
  private static StyleClassifier.Song song(String style, double... values) {
    Map<String, Double> features = new java.util.TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      features.put("f" + i, values[i]);
    }
    return new StyleClassifier.Song(style, new Example(style + values[0], false, features));
  }

  @Test
  void namesStylesThatLieApart() {
    SplittableRandom random = new SplittableRandom(1);
    List<StyleClassifier.Song> songs = new ArrayList<>();
    List<String> styles = List.of("waltz", "march", "polka");
    for (int i = 0; i < 30; i++) {
      int style = i % 3;
      songs.add(
          song(styles.get(style), style + 0.1 * random.nextDouble(), random.nextDouble(), 1.0));
    }

    List<String> named = new StyleClassifier(1).named(songs);

    assertThat(named).isEqualTo(songs.stream().map(StyleClassifier.Song::style).toList());
  }

  @Test
  void guessesWhereThereIsNothingToHear() {
    SplittableRandom random = new SplittableRandom(2);
    List<StyleClassifier.Song> songs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      songs.add(song(i % 2 == 0 ? "a" : "b", random.nextDouble(), random.nextDouble()));
    }

    List<String> named = new StyleClassifier(1).named(songs);

    long right = 0;
    for (int i = 0; i < 60; i++) {
      right += named.get(i).equals(songs.get(i).style()) ? 1 : 0;
    }
    assertThat(right).isBetween(10L, 45L);
  }

  @Test
  void doesNotLearnFromTheSongItNames() {
    // The only song of its style can not be named by one who has never heard the style.
    List<StyleClassifier.Song> songs =
        List.of(
            song("a", 0.0), song("a", 0.1), song("b", 1.0), song("b", 1.1), song("lonely", 9.0));

    assertThat(new StyleClassifier(1).named(songs).get(4)).isNotEqualTo("lonely");
  }

  @Test
  void needsTwoStyles() {
    assertThatThrownBy(() -> new StyleClassifier(1).named(List.of(song("a", 0), song("a", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two styles");
  }
}

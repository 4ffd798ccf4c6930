package org.sply85.originality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LyricWatchTest {
  private static List<String> words(String line) {
    return List.of(line.split(" "));
  }

  @Test
  void knowsALineOfAKnownSong() {
    LyricWatch watch = LyricWatch.standard();
    assertThat(watch.knows(words("Aura Lea Maid of golden hair"))).isTrue(); // Aura Lea, 1861
    assertThat(watch.knows(words("and swallows in the air tonight"))).isTrue();
  }

  @Test
  void doesNotKnowWhatNobodySang() {
    assertThat(LyricWatch.standard().knows(words("the router blinks beside my coffee cup")))
        .isFalse();
  }

  @Test
  void wordsThatCarryNoMeaningTellNothing() {
    LyricWatch watch = LyricWatch.empty();
    watch.add(words("and it was you that he had"));
    assertThat(watch.knows(words("and it was you that he had"))).isFalse();
  }

  @Test
  void overlapIsTheShareOfWordsInKnownRuns() {
    LyricWatch watch = LyricWatch.empty();
    watch.add(words("silver rivers under golden bridges"));
    List<String> half = words("silver rivers under golden bridges nobody knows what comes then");
    assertThat(watch.overlap(half)).isEqualTo(0.5);
    assertThat(watch.overlap(List.of())).isZero();
  }
}

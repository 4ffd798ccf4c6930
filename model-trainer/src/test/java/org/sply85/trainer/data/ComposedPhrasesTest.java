package org.sply85.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.trainer.corpus.CorpusSong;

class ComposedPhrasesTest {
  private static final CorpusSong POP =
      new CorpusSong(
          "pop",
          "pop909",
          Key.parse("G major"),
          Meter.FOUR_FOUR,
          84,
          32,
          List.of(),
          List.of(),
          List.of());

  private static ComposedPhrases composed() {
    List<Integer> told = new ArrayList<>();
    ComposedPhrases phrases =
        new ComposedPhrases(List.of(POP), 5, 1, new IdeaComposer(), told::add);
    assertThat(told).containsExactly(1);
    return phrases;
  }

  @Test
  void standsInThePlaceOfPopSongsInTheirKey() {
    RealPhrase real = new RealPhrase("pop", null);
    RealPhrase made = composed().of(real, new SplittableRandom(1)).orElseThrow();
    assertThat(made.music().bars()).isEqualTo(PhraseEncoding.BARS);
    assertThat(made.music().key()).isEqualTo(POP.key());
    assertThat(made.music().melody()).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void othersHaveNone() {
    assertThat(composed().of(new RealPhrase("hymn", null), new SplittableRandom(1))).isEmpty();
  }

  @Test
  void composesTheSameAgain() {
    RealPhrase real = new RealPhrase("pop", null);
    assertThat(composed().of(real, new SplittableRandom(7)))
        .isEqualTo(composed().of(real, new SplittableRandom(7)));
  }
}

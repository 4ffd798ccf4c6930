package org.sply85.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptNetTest {
  private static final int BUCKETS = 512;

  /** One word, "slow", has a vector; the head says slow as far as it is there. */
  private static PromptWeights weights() {
    float[][] table = new float[BUCKETS][2];
    table[PromptFeatures.of("slow", BUCKETS).slots()[0][0]] = new float[] {3, -5};
    BitSet known = new BitSet();
    known.set(PromptWeights.word("slow"));
    known.set(PromptWeights.word("song"));
    return new PromptWeights(
        table,
        new float[][] {{2, 0}, {0, 1}},
        new float[] {0.5f, -1},
        Map.of(
            PromptHead.TEMPO,
            new PromptWeights.Head(
                List.of("unstated", "slow"), new float[][] {{0, 1}, {9, 9}}, new float[] {3, 0})),
        known);
  }

  @Test
  void worksOutWhatPaperWorksOut() {
    // hidden = relu(3 * 2 + 0.5) = 6.5, relu(-1) = 0; logits 3 and 6.5
    PromptNet net = new PromptNet(weights());
    double[] p = net.probabilities(PromptHead.TEMPO, PromptFeatures.of("a slow one", BUCKETS));
    assertThat(p[1]).isCloseTo(1 / (1 + Math.exp(-3.5)), within(1e-9));
  }

  @Test
  void quotesTheWordItRestsOn() {
    Answer answer = new PromptNet(weights()).understand("a slow one").get(PromptHead.TEMPO);
    assertThat(answer.label()).isEqualTo("slow");
    assertThat(answer.evidence()).contains(new PromptFeatures.Place(2, 6));
  }

  @Test
  void knowsHowFamiliarAPromptIs() {
    PromptNet net = new PromptNet(weights());
    assertThat(net.familiarity("slow song")).isEqualTo(1);
    assertThat(net.familiarity("Slow qwxz!")).isEqualTo(0.5);
    assertThat(net.familiarity("")).isZero();
  }

  @Test
  void readsWhatItWrote() {
    PromptWeights read = PromptWeights.read(weights().bytes());
    assertThat(read.table()).isDeepEqualTo(weights().table());
    assertThat(read.known()).isEqualTo(weights().known());
    assertThat(read.heads().get(PromptHead.TEMPO).labels()).containsExactly("unstated", "slow");
    assertThat(read.heads().get(PromptHead.TEMPO).bias()).containsExactly(3, 0);
  }

  @Test
  void refusesDamagedWeights() {
    byte[] bytes = weights().bytes();
    bytes[100] ^= 1;
    assertThatThrownBy(() -> PromptWeights.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHA-256");
    assertThatThrownBy(() -> PromptWeights.read(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundsToHalfPrecisionAsIeee754Does() {
    assertThat(Half.of(1)).isEqualTo((short) 0x3C00);
    assertThat(Half.of(-2)).isEqualTo((short) 0xC000);
    assertThat(Half.of(65504)).isEqualTo((short) 0x7BFF);
    assertThat(Half.of(1e9f)).isEqualTo((short) 0x7BFF);
    assertThat(Half.of(1 / 3f)).isEqualTo((short) 0x3555);
    assertThat(Half.of(0x1p-24f)).isEqualTo((short) 1);
    assertThat(Half.of(1 + 0x1p-11f)).isEqualTo((short) 0x3C00); // a tie, to even
    assertThat(Half.of(1 + 3 * 0x1p-11f)).isEqualTo((short) 0x3C02);
    for (int bits = 0; bits < 0x7C00; bits++) {
      assertThat(Half.of(Half.value((short) bits))).isEqualTo((short) bits);
    }
  }

  @Test
  void ngramsStopAtTheEndOfASentence() {
    int[] joined = PromptFeatures.of("very slow", BUCKETS).slots()[1];
    int[] apart = PromptFeatures.of("very. Slow", BUCKETS).slots()[1];
    assertThat(joined[0]).isEqualTo(apart[0]);
    assertThat(joined[1]).isNotEqualTo(apart[1]);
  }

  private static PromptFeatures instrument(String prompt) {
    PromptFeatures.Place place = new PromptFeatures.Place(9, 14);
    return PromptFeatures.ofMention(prompt, MentionKind.INSTRUMENT, place, BUCKETS);
  }

  @Test
  void aMentionIsSeenByTheWordsAroundIt() {
    String drums = "slow. no drums, please. fast";
    String piano = "slow. no piano, please. fast";
    PromptFeatures a = instrument(drums);
    PromptFeatures b = instrument(piano);
    assertThat(a.words()).hasSize(3); // no , please
    assertThat(a.slots()).isDeepEqualTo(b.slots());
  }
}

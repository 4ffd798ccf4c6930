package org.sply85.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.encoding.Places;
import org.sply85.trainer.model.InfillNetwork;
import org.sply85.trainer.model.InfillShape;
import org.sply85.trainer.train.Batch;

/** What is open is never shown: not in its place, nor where others look at it. */
class InfillExamplesTest {
  private static final int TIME = 16;
  private static final int TOKENS = 40;
  private static final InfillShape SHAPE =
      new InfillShape("Test", 2, TOKENS, 1, TIME, new InfillShape.Plain(4, 1, 0));

  /** Token i at place i, looking at place i - 3; the second feature may be unknown. */
  private static final Sequence SEQUENCE = sequence();

  private static Sequence sequence() {
    float[][] features = new float[TOKENS][];
    int[][] references = new int[TOKENS][];
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      features[i] = new float[] {1, 1};
      references[i] = new int[] {i < 3 ? Places.NONE : i - 3};
      tokens.add(i);
    }
    return new Sequence("s", new Places(features, references, new boolean[TOKENS]), tokens);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hidesWhatIsOpen(boolean training) {
    InfillExamples examples =
        training
            ? InfillExamples.toLearn(List.of(SEQUENCE), SHAPE, new int[] {1})
            : InfillExamples.toJudge(List.of(SEQUENCE), SHAPE);
    for (int seed = 0; seed < 50; seed++) {
      for (int e = 0; e < examples.size(); e++) {
        Batch batch = new Batch(1, new InfillNetwork(SHAPE, new float[TOKENS + 2][1]).inputs());
        examples.write(e, batch, 0, new SplittableRandom(seed));
        check(batch, training);
      }
    }
  }

  private static void check(Batch batch, boolean training) {
    int[] tokens = batch.ints(InfillNetwork.TOKENS);
    int[] targets = batch.ints(InfillNetwork.TARGETS);
    int[] looks = batch.ints(InfillNetwork.LOOKS);
    float[] open = batch.floats(InfillNetwork.OPEN);
    int many = 0;
    for (int i = 0; i < TIME; i++) {
      boolean there = batch.floats(InfillNetwork.FEATURES)[2 * i] == 1;
      many += open[i] == 1 ? 1 : 0;
      assertThat(tokens[i]).isEqualTo(there && open[i] == 0 ? targets[i] : SHAPE.none());
      boolean hidden = i >= 3 && open[i - 3] == 1;
      if (there && hidden) {
        assertThat(looks[i]).isEqualTo(SHAPE.none());
      } else if (there && !training && targets[i] >= 3) {
        assertThat(looks[i]).isEqualTo(targets[i] - 3);
      }
      if (!there) {
        assertThat(open[i]).isZero();
      }
    }
    assertThat(many).isPositive();
  }
}

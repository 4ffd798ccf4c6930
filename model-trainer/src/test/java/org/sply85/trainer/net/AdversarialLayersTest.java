package org.sply85.trainer.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What the layers of adversarial networks give, by known answers. */
class AdversarialLayersTest {
  private static float[] values(Session session, Operand<TFloat32> of) {
    try (Result result = session.runner().fetch(of).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[(int) tensor.size()];
      tensor.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  /** The singular values of a diagonal matrix are its entries: 3, 1, 0.5. */
  @Test
  void spectralNormDividesByTheLargestSingularValueAfterAFewSteps() {
    TensorFlowRuntime.load();
    try (Graph graph = new Graph()) {
      Tensors t = new Tensors(Ops.create(graph));
      Variables variables = new Variables(t, 3);
      Map<String, Operand<TFloat32>> iterated = new HashMap<>();
      Operand<TFloat32> w = t.constant(new float[] {3, 0, 0, 0, 1, 0, 0, 0, 0.5f}, 3, 3);
      SpectralNorm norm = new SpectralNorm("n", 1);
      Operand<TFloat32> normal = norm.apply(Net.used(t, variables), w, 3, iterated);
      var next = variables.assignment(norm.vector(), iterated.get(norm.vector()));
      try (Session session = new Session(graph)) {
        variables.initialise(session);
        for (int i = 0; i < 20; i++) {
          session.runner().addTarget(next).run().close();
        }
        assertThat(values(session, normal))
            .containsExactly(
                new float[] {1, 0, 0, 0, 1 / 3f, 0, 0, 0, 1 / 6f}, Offset.offset(1e-4f));
      }
    }
  }

  @Test
  void straightThroughGivesWholeNumbersAndTheGradientOfTheIdentity() {
    TensorFlowRuntime.load();
    try (Graph graph = new Graph()) {
      Tensors t = new Tensors(Ops.create(graph));
      Variables variables = new Variables(t, 3);
      variables.weight("p", Weights.Start.constant(0), 4);
      Operand<TFloat32> p = variables.weight("p", Weights.Start.constant(0), 4);
      Operand<TFloat32> binary = t.straightThrough(p);
      Operand<TFloat32> loss =
          t.sum(t.multiply(binary, t.constant(new float[] {1, 2, 3, 4}, 4)), 0);
      Operand<TFloat32> gradient = variables.gradient(loss, "p");
      try (Session session = new Session(graph)) {
        variables.initialise(session);
        variables.write(session, Map.of("p", new float[] {0.1f, 0.4f, 0.6f, 0.97f}));
        assertThat(values(session, binary))
            .containsExactly(new float[] {0, 0, 1, 1}, Offset.offset(1e-6f));
        assertThat(values(session, gradient)).containsExactly(1, 2, 3, 4);
      }
    }
  }

  @Test
  void aTransposedConvolutionSpreadsAPointByItsTaps() {
    TensorFlowRuntime.load();
    try (Graph graph = new Graph()) {
      Tensors t = new Tensors(Ops.create(graph));
      Variables variables = new Variables(t, 3);
      Operand<TFloat32> x = t.constant(new float[] {0, 1, 0, 0}, 1, 2, 2, 1);
      Operand<TFloat32> y =
          new TransposedConvolution("t", 2, 1, 1, 2).apply(Net.used(t, variables), x, 2, 2);
      try (Session session = new Session(graph)) {
        variables.initialise(session);
        variables.write(session, Map.of("t.w", new float[] {1, 2, 3, 4}));
        assertThat(values(session, y))
            .containsExactly(0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(variables.names()).isEqualTo(List.of("t.w", "t.b"));
      }
    }
  }
}

package org.sply85.trainer.prompt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Learns what prompts state: the sum of a word's features' rows, the largest over all words, a
 * dense layer, one softmax a head. {@link org.sply85.prompt.PromptNet} is the same in plain Java.
 *
 * @param buckets of hashed features, 0 counted
 * @param width of a word's vector
 * @param hidden size of the dense layer
 * @param words most words looked at in training
 */
public record PromptNetwork(int buckets, int width, int hidden, int words) implements Network {
  /** Input: buckets, {@code [words, SLOTS]}. */
  static final String FEATURES = "features";

  /** Input: the label of each head, {@code [heads]}. */
  static final String LABELS = "labels";

  /** Input: 1 where a head has a label, {@code [heads]}. */
  static final String COUNTS = "counts";

  /** Names of weights. */
  static final String TABLE = "table";

  static final String DENSE = "dense";

  private static final double DROPPED = 0.2;

  /** The sizes of the release. */
  public static PromptNetwork standard() {
    return new PromptNetwork(8192, 128, 96, 96);
  }

  @Override
  public String name() {
    return "PromptNet";
  }

  @Override
  public List<Input> inputs() {
    int heads = PromptHeads.all().size();
    return List.of(
        Input.ints(FEATURES, words, PromptFeatures.SLOTS),
        Input.ints(LABELS, heads),
        Input.floats(COUNTS, heads));
  }

  /** Logits of each head, {@code [batch, labels]}, of features {@code [batch, words, SLOTS]}. */
  Map<PromptHead, Operand<TFloat32>> logits(Net net, Operand<TInt32> features) {
    Tensors t = net.tensors();
    Operand<TFloat32> learnt = net.weight(TABLE, Weights.Start.normal(0.05), buckets - 1, width);
    Operand<TFloat32> nothing = t.constant(new float[width], 1, width);
    Operand<TFloat32> table = t.concat(List.of(nothing, learnt), 0);
    Operand<TFloat32> vectors = t.relu(t.sum(t.rows(table, features), 2));
    Operand<TFloat32> prompt = net.dropout(t.max(vectors, 1), DROPPED);
    Operand<TFloat32> seen = t.relu(new Dense(DENSE, width, hidden).apply(net, prompt));
    Map<PromptHead, Operand<TFloat32>> logits = new EnumMap<>(PromptHead.class);
    PromptHeads.all()
        .forEach(
            (head, labels) ->
                logits.put(head, new Dense(weight(head), hidden, labels.size()).apply(net, seen)));
    return logits;
  }

  static String weight(PromptHead head) {
    return head.name().toLowerCase(Locale.ROOT);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var labels = (Operand<TInt32>) inputs.get(LABELS);
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    var logits = logits(net, (Operand<TInt32>) inputs.get(FEATURES));
    Operand<TFloat32> nll = t.scalar(0);
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<PromptHead, Operand<TFloat32>> e : logits.entrySet()) {
      int head = e.getKey().ordinal();
      int size = PromptHeads.all().get(e.getKey()).size();
      Operand<TInt32> own = t.tf().gather(labels, t.integer(head), t.integer(1));
      Operand<TFloat32> counted = t.tf().gather(counts, t.integer(head), t.integer(1));
      Operand<TFloat32> logP = t.logSoftmax(e.getValue());
      Operand<TFloat32> right = t.sum(t.multiply(logP, t.oneHot(own, size)), 1);
      nll = t.subtract(nll, t.sum(t.multiply(right, counted), 0));
      Operand<TFloat32> hits =
          t.indicator(t.tf().math.equal(t.tf().math.argMax(logP, t.integer(1), TInt32.class), own));
      figures.add(
          new Figure(weight(e.getKey()), t.sum(t.multiply(hits, counted), 0), t.sum(counted, 0)));
    }
    figures.add(0, new Figure("nll", nll, t.sum(counts, 0, 1)));
    return new Objective(t.scale(nll, 1.0 / batch), figures);
  }
}

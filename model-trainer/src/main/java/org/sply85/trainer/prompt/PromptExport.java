package org.sply85.trainer.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.export.SavedModelWriter;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TType;

/** Writes a trained PromptNet: as a SavedModel, and as the weights of the plain Java one. */
public final class PromptExport {
  private static final String UNDERSTAND = "understand";

  private PromptExport() {}

  /**
   * Writes a SavedModel with the signature {@code understand}: from features {@code [batch, words,
   * SLOTS]} to probabilities of each head's labels, {@code [batch, labels]}.
   */
  public static Path savedModel(PromptNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      var features = writer.ints(UNDERSTAND, "features", -1, -1, PromptFeatures.SLOTS);
      Map<String, Operand<? extends TType>> outputs = new LinkedHashMap<>();
      network
          .logits(writer.net(), features)
          .forEach(
              (head, logits) ->
                  outputs.put(PromptNetwork.weight(head), writer.tensors().softmax(logits)));
      writer.signature(UNDERSTAND, java.util.List.of(features), outputs);
      return writer.write(folder);
    }
  }

  /**
   * The weights as the plain Java network takes them.
   *
   * @param known see {@link PromptWeights#known}
   */
  public static PromptWeights plain(
      PromptNetwork network, Map<String, float[]> weights, BitSet known) {
    float[][] table = new float[network.buckets()][];
    float[][] learnt = PromptWeights.rows(weights.get(PromptNetwork.TABLE), network.width());
    table[0] = new float[network.width()];
    System.arraycopy(learnt, 0, table, 1, learnt.length);
    Map<PromptHead, PromptWeights.Head> heads = new EnumMap<>(PromptHead.class);
    PromptHeads.all()
        .forEach(
            (head, labels) -> {
              String name = PromptNetwork.weight(head);
              float[][] rows = PromptWeights.rows(weights.get(name + ".w"), labels.size());
              heads.put(head, new PromptWeights.Head(labels, rows, weights.get(name + ".b")));
            });
    return new PromptWeights(
        table,
        PromptWeights.rows(weights.get(PromptNetwork.DENSE + ".w"), network.hidden()),
        weights.get(PromptNetwork.DENSE + ".b"),
        heads,
        known);
  }
}

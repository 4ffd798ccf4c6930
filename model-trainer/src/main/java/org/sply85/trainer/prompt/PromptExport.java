package org.sply85.trainer.prompt;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.sply85.prompt.PromptHead;
import org.sply85.prompt.PromptWeights;

/** A trained PromptNet as the weights of the plain Java one. */
public final class PromptExport {
  private PromptExport() {}

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

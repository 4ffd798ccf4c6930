package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sply85.composer.domain.model.PhraseJudge;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.statistics.Passage;

/** How real a trained critic finds the phrases of a proposal, four bars at a time. */
public final class RealTerm {
  static final String NAME = "real";

  private final Optional<PhraseJudge> judge;

  /** With a critic, if there is one. */
  public RealTerm(Optional<PhraseJudge> judge) {
    this.judge = judge;
  }

  /** Mean probability over the phrases of each proposal; none where none can be judged. */
  public List<OptionalDouble> of(List<Proposal> proposals) {
    List<float[][]> phrases = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < proposals.size() && judge.isPresent(); i++) {
      for (float[][] phrase : phrases(proposals.get(i))) {
        phrases.add(phrase);
        owners.add(i);
      }
    }
    double[] real = judge.map(j -> j.real(phrases)).orElse(new double[0]);
    double[] sums = new double[proposals.size()];
    int[] counts = new int[proposals.size()];
    for (int k = 0; k < real.length; k++) {
      sums[owners.get(k)] += real[k];
      counts[owners.get(k)]++;
    }
    List<OptionalDouble> terms = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      terms.add(counts[i] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[i] / counts[i]));
    }
    return terms;
  }

  private static List<float[][]> phrases(Proposal proposal) {
    List<float[][]> phrases = new ArrayList<>();
    Passage passage = proposal.passage();
    if (PhraseEncoding.fits(passage.meter()) && !passage.melody().isEmpty()) {
      for (int bar = 0; bar + PhraseEncoding.BARS <= passage.bars(); bar += PhraseEncoding.BARS) {
        phrases.add(PhraseEncoding.steps(passage.slice(bar, PhraseEncoding.BARS)));
      }
    }
    return phrases;
  }
}

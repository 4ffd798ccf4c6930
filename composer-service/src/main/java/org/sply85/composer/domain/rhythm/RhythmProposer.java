package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Proposes rhythms for phrases of new material; what comes back is derived from them. */
public interface RhythmProposer {
  /** Names it in candidates, like {@code cells}. */
  String name();

  /**
   * The phrase's rhythm without pickup, from its first bar on; a pure function of task and
   * generator. Notes may fill the phrase to its end: room to breathe is made afterwards.
   */
  PhraseRhythm propose(RhythmTask task, SplittableRandom random);

  /** The same for several tasks at the same phrase; networks answer all of them at once. */
  default List<PhraseRhythm> propose(List<RhythmTask> tasks, List<SplittableRandom> randoms) {
    List<PhraseRhythm> rhythms = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      rhythms.add(propose(tasks.get(i), randoms.get(i)));
    }
    return rhythms;
  }
}

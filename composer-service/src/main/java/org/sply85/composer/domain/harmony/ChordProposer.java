package org.sply85.composer.domain.harmony;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;

/** Proposes chords for an idea. */
public interface ChordProposer {
  /** Names it in candidates, like {@code loop}. */
  String name();

  /** Chords that fill the idea's bars; a pure function of scope and generator. */
  ChordLine propose(IdeaScope scope, SplittableRandom random);

  /** The same for several generators; networks answer all of them at once. */
  default List<ChordLine> propose(IdeaScope scope, List<SplittableRandom> randoms) {
    return randoms.stream().map(random -> propose(scope, random)).toList();
  }
}

package org.sply85.composer.domain.harmony;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.music.Chord;
import org.sply85.style.ChordLoop;

/** Proposes another loop of the style that takes as long as the planned one. */
public final class OtherLoop implements ChordProposer {
  private static final int TRIES = 12;

  @Override
  public String name() {
    return "other-loop";
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    Idea idea = scope.idea();
    LoopChooser chooser =
        new LoopChooser(scope.plan().style(), scope.key(), scope.plan().brief().valence().value());
    for (int i = 0; i < TRIES; i++) {
      ChordLoop loop = chooser.choose(idea.role(), java.util.Set.of(idea.loop()), random);
      if (idea.chords().size() % loop.numerals().size() == 0) {
        List<Chord> plain =
            loop.numerals().stream().map(n -> Numeral.parse(n, scope.key())).toList();
        List<Chord> chords = new Colours(scope.style(), scope.key()).dress(plain, random);
        ChordLine line = ChordLine.loop(chords, idea.barsPerChord(), idea.bars(), scope.grid());
        return Cadences.lead(line, scope, random);
      }
    }
    return new PlannedLoop().propose(scope, random);
  }
}

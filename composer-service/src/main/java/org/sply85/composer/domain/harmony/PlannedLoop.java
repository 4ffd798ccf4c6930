package org.sply85.composer.domain.harmony;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.music.Chord;

/** Proposes the loop that the plan leans to, led to its cadence. */
public final class PlannedLoop implements ChordProposer {
  @Override
  public String name() {
    return "loop";
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    Idea idea = scope.idea();
    List<Chord> chords = idea.chords().stream().map(Chord::parse).toList();
    ChordLine line = ChordLine.loop(chords, idea.barsPerChord(), idea.bars(), scope.grid());
    return Cadences.lead(line, scope, random);
  }
}

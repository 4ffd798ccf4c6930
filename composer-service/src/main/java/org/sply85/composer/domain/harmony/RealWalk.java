package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.statistics.ChordContext;
import org.sply85.statistics.ChordMoves;
import org.sply85.statistics.CoreChord;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.SongTables;

/**
 * Proposes a loop of its own: it begins as sections of the role begin in real songs and goes on as
 * their chords do, seldom leaving the key.
 */
public final class RealWalk implements ChordProposer {
  private static final double SHARPNESS = 1.3; // above 1: rare moves are rarer than in real songs
  private static final double LEAST_OUTSIDE = 0.1;
  private static final int LOOP = 4;

  private final ChordMoves moves;

  public RealWalk(SongTables tables) {
    this.moves = tables.chords();
  }

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    Idea idea = scope.idea();
    Key key = scope.key();
    SectionRole role = SectionRole.find(idea.role()).orElse(SectionRole.VERSE);
    int planned = idea.chords().size();
    int length = planned > LOOP && planned % LOOP == 0 ? LOOP : planned;
    List<CoreChord> walk = new ArrayList<>();
    walk.add(draw(moves.start(key.mode(), role), scope, random));
    while (walk.size() < length) {
      CoreChord previous = walk.get(walk.size() - 1);
      CoreChord before = walk.size() > 1 ? walk.get(walk.size() - 2) : previous;
      double[] next = moves.next(new ChordContext(key.mode(), role, before, previous));
      walk.add(draw(next, scope, random));
    }
    List<Chord> plain = walk.stream().map(c -> c.in(key)).toList();
    List<Chord> chords = new Colours(scope.style(), key).dress(plain, random);
    ChordLine line = ChordLine.loop(chords, idea.barsPerChord(), idea.bars(), scope.grid());
    return Cadences.lead(line, scope, random);
  }

  private static CoreChord draw(double[] p, IdeaScope scope, SplittableRandom random) {
    double outside = Math.max(LEAST_OUTSIDE, scope.style().borrowed());
    double[] weights = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      Chord chord = CoreChord.ofIndex(i).in(scope.key());
      boolean inside =
          Function.diatonic(chord, scope.key()) || Function.dominant(chord, scope.key());
      weights[i] = Math.pow(p[i], SHARPNESS) * (inside ? 1 : outside);
    }
    return CoreChord.ofIndex(Draw.index(weights, random));
  }
}

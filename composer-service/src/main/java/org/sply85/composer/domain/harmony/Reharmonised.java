package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.Idea;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.music.Quality;

/**
 * Proposes the planned loop with one or two of its chords exchanged: a relative (vi for I, ii for
 * IV), the dominant of what follows, or the minor subdominant. The loop still comes round the same
 * every time, so melodies can come back over it.
 */
public final class Reharmonised implements ChordProposer {
  private static final double RELATIVE = 0.5;
  private static final double SECOND_CHANGE = 0.3;

  @Override
  public String name() {
    return "reharmonised";
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    Idea idea = scope.idea();
    List<Chord> chords = new ArrayList<>(idea.chords().stream().map(Chord::parse).toList());
    change(chords, scope, random);
    if (chords.size() >= 4 && Draw.chance(SECOND_CHANGE, random)) {
      change(chords, scope, random);
    }
    ChordLine line = ChordLine.loop(chords, idea.barsPerChord(), idea.bars(), scope.grid());
    return Cadences.lead(line, scope, random);
  }

  private static void change(List<Chord> chords, IdeaScope scope, SplittableRandom random) {
    if (chords.size() < 2) {
      return;
    }
    int at = 1 + random.nextInt(chords.size() - 1); // the first chord says which loop it is
    Chord old = chords.get(at);
    Chord next = chords.get((at + 1) % chords.size());
    double chromatic = scope.style().secondaryDominants() + scope.style().borrowed();
    if (Draw.chance(RELATIVE, random) || !Draw.chance(3 * chromatic, random)) {
      chords.set(at, relative(old, scope.key(), random));
    } else if (Draw.chance(scope.style().secondaryDominants() / chromatic, random)) {
      chords.set(at, new Chord(Math.floorMod(next.root() + 7, 12), Quality.DOM7, 0));
    } else {
      chords.set(at, borrowed(old, scope.key()));
    }
    List<Chord> dressed = new Colours(scope.style(), scope.key()).dress(chords, random);
    chords.set(at, dressed.get(at));
  }

  /** The diatonic triad a third above or below, major for minor and the other way round. */
  private static Chord relative(Chord chord, Key key, SplittableRandom random) {
    boolean minor = chord.quality().minorThird();
    int third = minor ? 3 : 4;
    Chord above = new Chord((chord.root() + third) % 12, minor ? Quality.MAJ : Quality.MIN, 0);
    int sixth = minor ? 8 : 9;
    Chord below = new Chord((chord.root() + sixth) % 12, minor ? Quality.MAJ : Quality.MIN, 0);
    boolean up = random.nextBoolean();
    if (Function.diatonic(up ? above : below, key)) {
      return up ? above : below;
    }
    return Function.diatonic(below, key) ? below : Function.diatonic(above, key) ? above : chord;
  }

  private static Chord borrowed(Chord old, Key key) {
    int subdominant = (key.tonic() + 5) % 12;
    if (key.mode() == Mode.MAJOR) {
      return old.root() == subdominant
          ? new Chord(subdominant, Quality.MIN, 0)
          : new Chord((key.tonic() + 10) % 12, Quality.MAJ, 0);
    }
    return old.root() == subdominant ? new Chord(subdominant, Quality.MAJ, 0) : old;
  }
}

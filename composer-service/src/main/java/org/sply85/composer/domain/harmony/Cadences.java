package org.sply85.composer.domain.harmony;

import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Chord;
import org.sply85.music.Key;

/** Leads a line of chords to where its idea has to end. */
final class Cadences {
  private static final double FULL_CLOSE = 0.4;
  private static final double SHORTEST_HALF_SECONDS = 0.9;

  private Cadences() {}

  /** The line with the ending that the plan asks for, and a bass that may move by step. */
  static ChordLine lead(ChordLine line, IdeaScope scope, SplittableRandom random) {
    return BassLine.lead(ended(line, scope, random), scope, random);
  }

  private static ChordLine ended(ChordLine line, IdeaScope scope, SplittableRandom random) {
    String role = scope.idea().role();
    if (role.equals("prechorus") || role.equals("bridge")) {
      return onDominant(line, scope, random);
    }
    List<PlannedPhrase> phrases = scope.idea().phrases();
    boolean closed =
        role.equals("outro")
            || (!phrases.isEmpty() && phrases.get(phrases.size() - 1).cadence().equals("closed"));
    return closed ? onTonic(line, scope, random) : line;
  }

  private static ChordLine onDominant(ChordLine line, IdeaScope scope, SplittableRandom random) {
    int last = line.halves().size() - 1;
    if (Function.dominant(line.halves().get(last), scope.key())) {
      return line;
    }
    Chord dominant = dressed(Function.dominantTriad(scope.key()), scope, random);
    return line.with(last, dominant).with(last - 1, dominant);
  }

  /** A closing melody rests on 1 or 3, so the last bar's chord must hold one of them. */
  private static ChordLine onTonic(ChordLine line, IdeaScope scope, SplittableRandom random) {
    Key key = scope.key();
    int last = line.halves().size() - 1;
    Chord ending = line.halves().get(last);
    Chord before = line.halves().get(last - 1);
    boolean rests = holdsRest(ending, key) && holdsRest(before, key);
    boolean end = scope.idea().role().equals("outro");
    if (Function.tonic(ending, key) && Function.tonic(before, key)) {
      return line;
    }
    if (rests && !end && !Draw.chance(FULL_CLOSE, random)) {
      return line;
    }
    Chord tonic = tonicOf(line, scope, random);
    ChordLine closed = line.with(last, tonic).with(last - 1, tonic);
    boolean room = last >= 3 && scope.grid().bar() / scope.grid().beat() % 2 == 0;
    boolean slow = scope.barSeconds() / 2 >= SHORTEST_HALF_SECONDS;
    if (Function.dominant(ending, key) && room && slow) {
      return closed.with(last - 2, ending);
    }
    return closed;
  }

  private static Chord tonicOf(ChordLine line, IdeaScope scope, SplittableRandom random) {
    return line.halves().stream()
        .filter(c -> Function.tonic(c, scope.key()) && c.bassInterval() == 0)
        .findFirst()
        .orElseGet(() -> dressed(Function.tonicTriad(scope.key()), scope, random));
  }

  private static boolean holdsRest(Chord chord, Key key) {
    boolean holds = chord.contains(key.degree(1)) || chord.contains(key.degree(3));
    return holds && !Function.dominant(chord, key);
  }

  private static Chord dressed(Chord chord, IdeaScope scope, SplittableRandom random) {
    return new Colours(scope.style(), scope.key()).dress(List.of(chord), random).get(0);
  }
}

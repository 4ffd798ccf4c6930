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

/**
 * Proposes a loop of its own: a walk over the key's triads by how often one follows the other in
 * tonal songs (after Piston's table of usual root progressions, Harmony, ch. 3).
 */
public final class FunctionalWalk implements ChordProposer {
  private static final List<String> MAJOR = List.of("I", "ii", "iii", "IV", "V", "vi");
  private static final double[][] MAJOR_MOVES = {
    {0, 2, 1, 4, 4, 3}, {1, 0, 0.5, 1, 5, 1}, {0.3, 1, 0, 3, 0.5, 4},
    {3, 2, 0.5, 0, 4, 1}, {4, 0.3, 0.5, 2, 0, 3}, {0.5, 3, 1, 4, 2, 0}
  };
  private static final List<String> MINOR = List.of("i", "bIII", "iv", "v", "bVI", "bVII");
  private static final double[][] MINOR_MOVES = {
    {0, 1.5, 3, 1, 4, 4}, {1, 0, 1.5, 0.5, 3, 4}, {3, 1, 0, 1.5, 2, 3},
    {3, 0.5, 1.5, 0, 4, 1}, {1, 3, 2, 0.5, 0, 4}, {4, 3, 1, 0.3, 3, 0}
  };

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    Idea idea = scope.idea();
    Key key = scope.key();
    boolean major = key.mode() == Mode.MAJOR;
    List<String> names = major ? MAJOR : MINOR;
    double[][] moves = major ? MAJOR_MOVES : MINOR_MOVES;
    int length =
        idea.chords().size() > 4 && idea.chords().size() % 4 == 0 ? 4 : idea.chords().size();
    int first = first(idea.role(), random);
    List<Chord> plain = new ArrayList<>();
    int at = first;
    for (int i = 0; i < length; i++) {
      plain.add(Numeral.parse(names.get(at), key));
      at = Draw.index(moves[at], random);
    }
    List<Chord> chords = new Colours(scope.style(), key).dress(plain, random);
    ChordLine line = ChordLine.loop(chords, idea.barsPerChord(), idea.bars(), scope.grid());
    return Cadences.lead(line, scope, random);
  }

  /**
   * Indices of I, IV (or its minor kin) and vi (VI): bridges and pre-choruses start off the tonic.
   */
  private static int first(String role, SplittableRandom random) {
    boolean away = role.equals("bridge") || role.equals("prechorus");
    return away ? (random.nextBoolean() ? 3 : 5) : Draw.chance(0.75, random) ? 0 : 3;
  }
}

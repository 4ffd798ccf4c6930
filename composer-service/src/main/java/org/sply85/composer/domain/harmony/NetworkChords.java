package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.Filled;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.contracts.song.Target;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.Places;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.statistics.CoreChord;

/**
 * Proposes chords by a trained network, changing as often as those of real songs; it seldom leaves
 * the key, as seldom as the style does.
 */
public final class NetworkChords implements ChordProposer {
  private static final double TEMPERATURE = 1.0;
  private static final double NUCLEUS = 0.97;
  private static final double LEAST_OUTSIDE = 0.1;
  private static final double UNASKED = -0.3; // log-odds that a half bar keeps the chord
  private static final float NEVER = -1e9f;

  private final SequenceModel model;

  public NetworkChords(SequenceModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public ChordLine propose(IdeaScope scope, SplittableRandom random) {
    return propose(scope, List.of(random)).get(0);
  }

  @Override
  public List<ChordLine> propose(IdeaScope scope, List<SplittableRandom> randoms) {
    Places places = new ChordEncoding(IdeaSheet.withoutChords(scope)).places();
    List<Blank> blanks = randoms.stream().map(random -> blank(places, scope, random)).toList();
    float[][] moves = moves(scope);
    List<Filled> filled = model.fill(blanks, moves);
    List<ChordLine> lines = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      lines.add(line(filled.get(i).tokens(), scope, randoms.get(i)));
    }
    return lines;
  }

  /**
   * Staying is made as likely as the aim for changes a bar asks, counted from what the network does
   * unasked.
   */
  private static float[][] moves(IdeaScope scope) {
    float[][] moves = new float[ChordEncoding.TOKENS + 2][ChordEncoding.TOKENS];
    Target aim = scope.aims().harmony().chordChangesPerBar();
    if (aim != null) {
      double stays = Math.max(0.1, Math.min(0.9, 1 - aim.value() / 2));
      float pull = (float) (Math.log(stays / (1 - stays)) - UNASKED);
      for (int token = 0; token < ChordEncoding.TOKENS; token++) {
        moves[token][token] = pull;
      }
    }
    return moves;
  }

  private static Blank blank(Places places, IdeaScope scope, SplittableRandom random) {
    int halves = places.size();
    int[] forced = new int[halves];
    Arrays.fill(forced, -1);
    int[] copied = forced.clone();
    float[] noise = new float[halves];
    for (int i = 0; i < halves; i++) {
      noise[i] = (float) random.nextDouble();
    }
    float[][] bias = new float[halves][];
    Arrays.fill(bias, bias(scope));
    return new Blank(places, forced, copied, bias, noise, TEMPERATURE, NUCLEUS);
  }

  private static ChordLine line(int[] tokens, IdeaScope scope, SplittableRandom random) {
    Key key = scope.key();
    List<Chord> plain = new ArrayList<>();
    Arrays.stream(tokens).forEach(t -> plain.add(CoreChord.ofIndex(t).in(key)));
    List<Chord> dressed = new Colours(scope.style(), key).dress(plain, random);
    return Cadences.lead(new ChordLine(dressed, scope.grid().bar() / 2), scope, random);
  }

  /** What the style makes of each chord. */
  static float[] bias(IdeaScope scope) {
    double outside = Math.log(Math.max(LEAST_OUTSIDE, scope.style().borrowed()));
    float[] bias = new float[ChordEncoding.TOKENS];
    for (int i = 0; i < CoreChord.COUNT; i++) {
      Chord chord = CoreChord.ofIndex(i).in(scope.key());
      boolean inside =
          Function.diatonic(chord, scope.key()) || Function.dominant(chord, scope.key());
      bias[i] = inside ? 0 : (float) outside;
    }
    bias[ChordEncoding.NO_CHORD] = NEVER;
    return bias;
  }
}

package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
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
  private static final double TEMPERATURE = 0.9;
  private static final double NUCLEUS = 0.9;
  private static final double LEAST_OUTSIDE = 0.1;
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
    ChordEncoding encoding = new ChordEncoding(IdeaSheet.withoutChords(scope));
    Places places = encoding.places();
    int halves = places.size();
    int[] forced = new int[halves];
    int[] copied = new int[halves];
    float[] noise = new float[halves];
    float[][] bias = new float[halves][];
    float[] row = bias(scope);
    for (int i = 0; i < halves; i++) {
      forced[i] = -1;
      copied[i] = -1;
      noise[i] = (float) random.nextDouble();
      bias[i] = row;
    }
    Blank blank = new Blank(places, forced, copied, bias, noise, TEMPERATURE, NUCLEUS);
    float[][] moves = new float[ChordEncoding.TOKENS + 2][ChordEncoding.TOKENS];
    int[] tokens = model.fill(List.of(blank), moves).get(0).tokens();
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

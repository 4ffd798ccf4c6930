package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.model.Gap;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.encoding.ChordEncoding;
import org.sply85.encoding.HarmonyEncoding;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.statistics.CoreChord;

/**
 * Takes the planned loop and lets a trained network fill some of its bars anew, between those that
 * stand: it stays the song's own progression, told otherwise.
 */
public final class FilledChords implements ChordProposer {
  private static final int TURNS = 8;
  private static final double TEMPERATURE = 1.0;
  private static final double NUCLEUS = 0.97;
  private static final double OPEN_BARS = 0.5;

  private final InfillModel model;

  public FilledChords(InfillModel model) {
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
    List<ChordLine> loops =
        randoms.stream().map(random -> new PlannedLoop().propose(scope, random)).toList();
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      gaps.add(gap(loops.get(i), scope, randoms.get(i)));
    }
    List<int[]> filled = model.fill(gaps);
    List<ChordLine> lines = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      lines.add(line(loops.get(i), gaps.get(i).open(), filled.get(i), scope, randoms.get(i)));
    }
    return lines;
  }

  private static Gap gap(ChordLine loop, IdeaScope scope, SplittableRandom random) {
    int halves = loop.halves().size();
    int[] tokens = new int[halves];
    boolean[] open = new boolean[halves];
    for (int i = 0; i < halves; i++) {
      tokens[i] = CoreChord.of(loop.halves().get(i), scope.key().tonic()).index();
    }
    for (int bar = 1; bar + 1 < halves / 2; bar++) {
      boolean opened = random.nextDouble() < OPEN_BARS;
      open[2 * bar] = opened;
      open[2 * bar + 1] = opened;
    }
    float[][] bias = new float[halves][];
    Arrays.fill(bias, NetworkChords.bias(scope));
    return new Gap(
        new HarmonyEncoding(IdeaSheet.withoutChords(scope)).places(),
        tokens,
        open,
        bias,
        Gap.uniform(TURNS, halves, random),
        Gap.uniform(TURNS, halves, random),
        TEMPERATURE,
        NUCLEUS);
  }

  private static ChordLine line(
      ChordLine loop, boolean[] open, int[] filled, IdeaScope scope, SplittableRandom random) {
    Key key = scope.key();
    List<Chord> plain = new ArrayList<>();
    for (int token : filled) {
      plain.add(CoreChord.ofIndex(Math.min(token, ChordEncoding.NO_CHORD - 1)).in(key));
    }
    List<Chord> dressed = new Colours(scope.style(), key).dress(plain, random);
    List<Chord> chords = new ArrayList<>(loop.halves());
    for (int i = 0; i < chords.size(); i++) {
      if (open[i]) {
        chords.set(i, dressed.get(i));
      }
    }
    return Cadences.lead(new ChordLine(chords, scope.grid().bar() / 2), scope, random);
  }
}

package org.sply85.composer.domain.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.model.MotifModel;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.encoding.MotifEncoding;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;

/**
 * Proposes rhythms from a space of real motifs: a code is drawn, its motif opens the phrase, and
 * what follows are motifs of codes a small step away.
 */
public final class CodedMotifs implements RhythmProposer {
  private static final double REACH = 0.9; // of the prior's deviation: the far edges are odd
  private static final double STEP = 0.35; // some 15 % of a motif's steps change

  private final MotifModel model;

  public CodedMotifs(MotifModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "vae";
  }

  @Override
  public PhraseRhythm propose(RhythmTask task, SplittableRandom random) {
    IdeaScope scope = task.scope();
    if (!MotifEncoding.fits(scope.grid().meter())) {
      return new WrittenLines().propose(task, random);
    }
    int blocks = (task.phrase().bars() + MotifEncoding.BARS - 1) / MotifEncoding.BARS;
    List<float[]> codes = new ArrayList<>();
    List<float[][]> chords = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      codes.add(block == 0 ? drawn(random) : moved(codes.get(0), random));
      chords.add(chords(scope, task.phrase().startBar() + block * MotifEncoding.BARS));
    }
    List<Integer> onsets = new ArrayList<>();
    List<float[][]> motifs = model.decode(codes, chords);
    for (int block = 0; block < blocks; block++) {
      for (int step = 0; step < MotifEncoding.STEPS; step++) {
        int at = block * MotifEncoding.STEPS + step;
        if (at < task.steps() && begins(motifs.get(block)[step])) {
          onsets.add(at);
        }
      }
    }
    return onsets.size() < 2
        ? new WrittenLines().propose(task, random)
        : PhraseRhythm.legato(onsets, task.steps());
  }

  private static float[] drawn(SplittableRandom random) {
    float[] code = new float[MotifModel.CODE];
    for (int i = 0; i < code.length; i++) {
      code[i] = (float) (REACH * random.nextGaussian());
    }
    return code;
  }

  private static float[] moved(float[] code, SplittableRandom random) {
    float[] near = code.clone();
    for (int i = 0; i < near.length; i++) {
      near[i] += (float) (STEP * random.nextGaussian());
    }
    return near;
  }

  /** The planned loop over two bars, as far as the idea goes. */
  private static float[][] chords(IdeaScope scope, int bar) {
    List<Chord> planned = scope.idea().chords().stream().map(Chord::parse).toList();
    ChordLine loop =
        ChordLine.loop(planned, scope.idea().barsPerChord(), scope.idea().bars() + 1, scope.grid());
    int start = bar * scope.grid().meter().barTicks();
    int end = start + MotifEncoding.BARS * scope.grid().meter().barTicks();
    List<ChordSpan> spans =
        loop.spans(scope.key()).stream()
            .filter(s -> s.end() > start && s.tick() < end)
            .map(
                s ->
                    new ChordSpan(
                        Math.max(start, s.tick()) - start,
                        Math.min(end, s.end()) - Math.max(start, s.tick()),
                        s.symbol()))
            .toList();
    return MotifEncoding.chords(spans, IdeaSheet.frame(scope));
  }

  /** Whether a note is likelier to begin than the one before to be held, or nothing to sound. */
  private static boolean begins(float[] p) {
    double onset = 0;
    for (int token = 0; token < MotifEncoding.HOLD; token++) {
      onset += p[token];
    }
    return onset > p[MotifEncoding.HOLD] && onset > p[MotifEncoding.REST];
  }
}

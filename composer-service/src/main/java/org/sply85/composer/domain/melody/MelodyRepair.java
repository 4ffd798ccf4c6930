package org.sply85.composer.domain.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.critic.Proposal;
import org.sply85.composer.domain.model.Gap;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.model.Written;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.composer.domain.scope.IdeaSheet;
import org.sply85.encoding.Frame;
import org.sply85.music.Note;

/**
 * Finds the notes of a melody that a trained network finds least likely given all others, and lets
 * it write them anew; all other notes stand.
 */
public final class MelodyRepair {
  private static final double UNLIKELY = -3.5; // nats; about one real note in thirty is below
  private static final double MOST = 0.15; // of a melody's notes
  private static final int TURNS = 6;
  private static final float NEVER = -1e9f;
  private static final float OUTSIDE_SCALE = -3;

  private final InfillModel model;

  public MelodyRepair(InfillModel model) {
    this.model = model;
  }

  /** Each proposal with its weakest notes rewritten; the same proposal where none are weak. */
  public List<Proposal> of(List<Proposal> proposals, SplittableRandom random) {
    List<Written> written = proposals.stream().map(MelodyRepair::bothWays).toList();
    List<double[]> likely = model.judge(written);
    List<Gap> gaps = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      boolean[] weak = weakest(likely.get(i));
      if (any(weak)) {
        gaps.add(gap(proposals.get(i), written.get(i), weak, random));
        owners.add(i);
      }
    }
    List<int[]> filled = model.fill(gaps);
    List<Proposal> repaired = new ArrayList<>(proposals);
    for (int k = 0; k < owners.size(); k++) {
      Proposal before = proposals.get(owners.get(k));
      repaired.set(owners.get(k), with(before, filled.get(k), gaps.get(k).open()));
    }
    return repaired;
  }

  private static Written bothWays(Proposal proposal) {
    Written written = proposal.written();
    return new Written(written.places().bothWays(), written.tokens());
  }

  private static boolean[] weakest(double[] logP) {
    double[] sorted = logP.clone();
    java.util.Arrays.sort(sorted);
    double limit = Math.min(UNLIKELY, sorted[(int) (MOST * (sorted.length - 1))]);
    boolean[] weak = new boolean[logP.length];
    for (int i = 0; i < weak.length - 1; i++) { // the last note is its cadence's
      weak[i] = logP[i] <= limit;
    }
    return weak;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  private static Gap gap(
      Proposal proposal, Written written, boolean[] open, SplittableRandom random) {
    int size = open.length;
    IdeaScope scope = proposal.scope();
    Frame frame = IdeaSheet.frame(scope);
    float[][] bias = new float[size][Frame.PITCHES];
    for (int i = 0; i < size; i++) {
      Note note = proposal.melody().get(i);
      var chord = proposal.chords().under(Grid.step(note.tick()), Grid.step(note.duration()));
      for (int token = 0; token < Frame.PITCHES; token++) {
        int pitch = frame.pitch(token);
        boolean sung = pitch >= scope.lowest() && pitch <= scope.highest();
        bias[i][token] = !sung ? NEVER : scope.scale().allows(pitch, chord) ? 0 : OUTSIDE_SCALE;
      }
    }
    return new Gap(
        written.places(),
        written.tokens(),
        open,
        bias,
        Gap.uniform(TURNS, size, random),
        Gap.uniform(TURNS, size, random),
        0.9,
        0.95);
  }

  private static Proposal with(Proposal before, int[] tokens, boolean[] open) {
    Frame frame = IdeaSheet.frame(before.scope());
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      Note note = before.melody().get(i);
      notes.add(
          open[i] && tokens[i] < Frame.PITCHES
              ? new Note(note.tick(), note.duration(), frame.pitch(tokens[i]), note.velocity())
              : note);
    }
    return new Proposal(before.scope(), before.chords(), notes);
  }
}

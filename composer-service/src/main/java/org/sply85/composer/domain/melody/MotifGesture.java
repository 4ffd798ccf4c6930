package org.sply85.composer.domain.melody;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sply85.contracts.song.Motif;

/** Where a new phrase may take up its motif: at its start, and again at each second bar. */
final class MotifGesture {
  private MotifGesture() {}

  /** Scale steps from the note before that the motif makes there; NaN where it is silent. */
  static double[] moves(MelodyTask task) {
    double[] moves = new double[task.size()];
    Arrays.fill(moves, Double.NaN);
    boolean fresh =
        task.phrase().variation().equals("new") || task.phrase().variation().equals("contrast");
    Optional<Motif> motif =
        task.scope().plan().motifs().stream()
            .filter(m -> m.id().equals(task.phrase().motif()))
            .findFirst();
    if (fresh && motif.isPresent()) {
      int bar = task.scope().grid().bar();
      int start = task.phrase().startBar() * bar;
      for (int at = 0; at < task.phrase().bars() * bar; at += bar) {
        lay(motif.get().degrees(), firstFrom(task, start + at), start + at + bar, task, moves);
      }
    }
    return moves;
  }

  private static int firstFrom(MelodyTask task, int step) {
    int note = 0;
    while (note < task.size() && task.slots().get(note).step() < step) {
      note++;
    }
    return note;
  }

  private static void lay(
      List<Integer> degrees, int from, int until, MelodyTask task, double[] moves) {
    boolean lastBar =
        until >= (task.phrase().startBar() + task.phrase().bars()) * task.scope().grid().bar();
    int most = lastBar ? degrees.size() / 2 : degrees.size();
    for (int i = 1; i < most && from + i < task.size(); i++) {
      if (task.slots().get(from + i).step() < until) {
        moves[from + i] = degrees.get(i) - degrees.get(i - 1);
      }
    }
  }
}

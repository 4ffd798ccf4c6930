package org.sply85.originality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the runs that a melody shares with the index. */
final class Runs {
  private final OriginalityIndex index;
  private final Moves moves;

  Runs(OriginalityIndex index, Moves moves) {
    this.index = index;
    this.moves = moves;
  }

  /**
   * A shared run.
   *
   * @param from its first move
   * @param length number of moves
   */
  record Run(int from, int length) {}

  /** Share of moves inside a shared run of six, 0..1; 0 for an empty melody. */
  double coverage() {
    boolean[] covered = new boolean[moves.size()];
    for (int i = 0; i + Gram.TIMED_6.length() <= moves.size(); i++) {
      if (index.has(Gram.TIMED_6, moves, i)) {
        Arrays.fill(covered, i, i + Gram.TIMED_6.length(), true);
      }
    }
    int count = 0;
    for (boolean c : covered) {
      count += c ? 1 : 0;
    }
    return covered.length == 0 ? 0 : (double) count / covered.length;
  }

  /**
   * All runs of at least seven moves of interval and time. Two sevens in a row are taken for an
   * eight; more of them are no longer run if no song has nine.
   */
  List<Run> timed() {
    List<Run> runs = new ArrayList<>(nine());
    for (Run run : of(Gram.TIMED_7)) {
      int length = Math.min(run.length(), Gram.TIMED_9.length() - 1);
      if (!within(runs, run)) {
        runs.add(new Run(run.from(), length));
      }
    }
    return runs;
  }

  /** Whether a longer run tells what this one tells. */
  private static boolean within(List<Run> runs, Run run) {
    return runs.stream()
        .anyMatch(r -> r.from < run.from + run.length && run.from < r.from + r.length);
  }

  /** Runs of nine and more, followed as long as one song has each nine of them. */
  private List<Run> nine() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    int[] owners = {};
    for (int i = 0; i + Gram.TIMED_9.length() <= moves.size(); i++) {
      int[] now = index.owners(moves, i);
      int[] common = Arrays.stream(owners).filter(o -> contains(now, o)).toArray();
      if (common.length == 0) {
        from = i;
      } else {
        runs.remove(runs.size() - 1);
      }
      owners = common.length == 0 ? now : common;
      if (owners.length > 0) {
        runs.add(new Run(from, i - from + Gram.TIMED_9.length()));
      }
    }
    return runs;
  }

  private static boolean contains(int[] songs, int song) {
    return Arrays.binarySearch(songs, song) >= 0;
  }

  /** Maximal runs of the kind, of its length at least. */
  List<Run> of(Gram gram) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + gram.length() <= moves.size(); i++) {
      if (index.has(gram, moves, i)) {
        Run last = runs.isEmpty() ? new Run(-2, 0) : runs.get(runs.size() - 1);
        boolean goesOn = last.from + last.length == i + gram.length() - 1;
        if (goesOn) {
          runs.set(runs.size() - 1, new Run(last.from, last.length + 1));
        } else {
          runs.add(new Run(i, gram.length()));
        }
      }
    }
    return runs;
  }

  /** The longest of the runs; of six if only such are shared, else 0. */
  int longest(List<Run> timed) {
    int six = coverage() > 0 ? Gram.TIMED_6.length() : 0;
    return timed.stream().mapToInt(Run::length).max().orElse(six);
  }
}

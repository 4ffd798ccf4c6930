package org.sply85.trainer.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Finds songs that are the same tune, transposed or not. */
public final class Duplicates {
  private static final int RUN = 16;
  private static final int ENOUGH_RUNS = 5;
  private static final int LONGEST_GAP = 32; // sixteenths
  private static final int COMMON_PLACE = 6; // a run that so many songs have is nobody's

  private Duplicates() {}

  /**
   * The songs without those that share five or more runs of 16 intervals and inter-onset times with
   * an earlier one.
   */
  public static List<CorpusSong> removed(List<CorpusSong> songs) {
    return removed(songs, CorpusSong::melody);
  }

  /** The same for whatever has a melody. */
  public static <S> List<S> removed(List<S> songs, Function<S, List<Note>> melody) {
    Map<List<Integer>, Set<Integer>> owners = new HashMap<>();
    List<Set<List<Integer>>> runs = new ArrayList<>();
    for (int i = 0; i < songs.size(); i++) {
      runs.add(runs(melody.apply(songs.get(i))));
      for (List<Integer> run : runs.get(i)) {
        owners.computeIfAbsent(run, r -> new HashSet<>()).add(i);
      }
    }
    List<S> kept = new ArrayList<>();
    for (int i = 0; i < songs.size(); i++) {
      if (!repeatsEarlier(i, runs.get(i), owners)) {
        kept.add(songs.get(i));
      }
    }
    return kept;
  }

  private static boolean repeatsEarlier(
      int song, Set<List<Integer>> runs, Map<List<Integer>, Set<Integer>> owners) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (List<Integer> run : runs) {
      Set<Integer> others = owners.get(run);
      if (others.size() < COMMON_PLACE) {
        others.stream().filter(o -> o < song).forEach(o -> shared.merge(o, 1, Integer::sum));
      }
    }
    return shared.values().stream().anyMatch(n -> n >= ENOUGH_RUNS);
  }

  private static Set<List<Integer>> runs(List<Note> melody) {
    List<Integer> moves = new ArrayList<>();
    for (int i = 1; i < melody.size(); i++) {
      int gap = (melody.get(i).tick() - melody.get(i - 1).tick()) / Ticks.PER_SIXTEENTH;
      int interval = melody.get(i).pitch() - melody.get(i - 1).pitch();
      moves.add(interval * (LONGEST_GAP + 1) + Math.min(LONGEST_GAP, gap));
    }
    Set<List<Integer>> runs = new HashSet<>();
    for (int i = 0; i + RUN <= moves.size(); i++) {
      runs.add(List.copyOf(moves.subList(i, i + RUN)));
    }
    return runs;
  }
}

package org.sply85.composer.domain.critic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sply85.music.Note;

/**
 * Keeps the best that also differ: maximal marginal relevance (Carbonell and Goldstein, SIGIR
 * 1998).
 */
public final class Diversity {
  private static final double LAMBDA = 0.7;

  private Diversity() {}

  /**
   * A judged proposal.
   *
   * @param proposal what was proposed
   * @param total its score
   */
  public record Judged(Proposal proposal, double total) {}

  /** Indices of the kept ones, in the order of choice. */
  public static List<Integer> keep(List<Judged> all, int most) {
    List<Integer> kept = new ArrayList<>();
    while (kept.size() < Math.min(most, all.size())) {
      int best = -1;
      double highest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < all.size(); i++) {
        if (!kept.contains(i)) {
          double value = LAMBDA * all.get(i).total() - (1 - LAMBDA) * nearest(all, i, kept);
          if (value > highest) {
            highest = value;
            best = i;
          }
        }
      }
      kept.add(best);
    }
    return kept;
  }

  private static double nearest(List<Judged> all, int candidate, List<Integer> kept) {
    double nearest = 0;
    for (int other : kept) {
      nearest =
          Math.max(nearest, likeness(all.get(candidate).proposal(), all.get(other).proposal()));
    }
    return nearest;
  }

  /** F1 of equal notes and share of equal chords, the notes counting more; 0..1. */
  public static double likeness(Proposal a, Proposal b) {
    double chords = a.chords().likeness(b.chords());
    if (a.melody().isEmpty() || b.melody().isEmpty()) {
      return chords;
    }
    Set<Long> notes = new HashSet<>();
    a.melody().forEach(n -> notes.add(key(n)));
    long common = b.melody().stream().filter(n -> notes.contains(key(n))).count();
    double f1 = 2.0 * common / (a.melody().size() + b.melody().size());
    return 0.75 * f1 + 0.25 * chords;
  }

  private static long key(Note note) {
    return (long) note.tick() * 128 + note.pitch();
  }
}

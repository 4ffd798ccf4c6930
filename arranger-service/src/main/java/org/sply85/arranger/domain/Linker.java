package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.contracts.song.SongPlan;

/**
 * Chooses the candidate of every section so that the whole song costs least.
 *
 * <p>A section costs -ln of its candidate's total; a join costs what {@link JoinCost} says; a
 * section that leaves the candidate its idea has chosen costs 1 more. For every assignment of a
 * home candidate to each idea the best path over the sections is found by Viterbi's algorithm, and
 * the cheapest of them wins; so the result is the exact optimum.
 */
final class Linker {
  private static final double IDENTITY = 1.0;
  private static final int KEPT = 4;
  private static final int MOST_ASSIGNMENTS = 20_000;

  private final SongPlan plan;
  private final Map<String, List<Candidate>> kept = new LinkedHashMap<>();
  private final List<String> ideas;
  private final double[][][] joins;

  Linker(SongPlan plan, List<IdeaCandidates> candidates) {
    this.plan = plan;
    this.ideas = plan.sections().stream().map(PlannedSection::idea).distinct().toList();
    int width = width(ideas.size());
    for (String idea : ideas) {
      kept.put(idea, best(idea, candidates, width));
    }
    this.joins = joins();
  }

  /**
   * @param candidates one per section
   * @param joinCosts one per join, one fewer than sections
   */
  record Chain(List<Candidate> candidates, List<Double> joinCosts) {}

  /** The cheapest chain; of chains as cheap the one of earlier candidates. */
  Chain link() {
    int[] home = new int[ideas.size()];
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    do {
      int[] path = new int[plan.sections().size()];
      double cost = cheapest(home, path);
      if (cost < least - 1e-12) {
        least = cost;
        best = path;
      }
    } while (next(home));
    return chain(best);
  }

  private static int width(int ideas) {
    int width = KEPT;
    while (width > 1 && Math.pow(width, ideas) > MOST_ASSIGNMENTS) {
      width--;
    }
    return width;
  }

  private static List<Candidate> best(String idea, List<IdeaCandidates> all, int width) {
    List<Candidate> found =
        all.stream()
            .filter(i -> i.idea().equals(idea))
            .flatMap(i -> i.candidates().stream())
            .limit(width)
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "every idea must have a candidate, '" + idea + "' has none");
    }
    return found;
  }

  private List<Candidate> candidates(int section) {
    return kept.get(plan.sections().get(section).idea());
  }

  private double[][][] joins() {
    JoinCost cost = new JoinCost(plan);
    double[][][] all = new double[Math.max(0, plan.sections().size() - 1)][][];
    for (int s = 0; s < all.length; s++) {
      all[s] = new double[candidates(s).size()][candidates(s + 1).size()];
      for (int a = 0; a < all[s].length; a++) {
        for (int b = 0; b < all[s][a].length; b++) {
          all[s][a][b] = cost.of(s, candidates(s).get(a), candidates(s + 1).get(b));
        }
      }
    }
    return all;
  }

  private double nodeCost(int section, int candidate, int[] home) {
    int idea = ideas.indexOf(plan.sections().get(section).idea());
    double total = candidates(section).get(candidate).card().total();
    return -Math.log(Math.max(total, 1e-6)) + (candidate == home[idea] ? 0 : IDENTITY);
  }

  private double cheapest(int[] home, int[] path) {
    int sections = plan.sections().size();
    int[][] from = new int[sections][];
    double[] cost = new double[] {0};
    for (int s = 0; s < sections; s++) {
      double[] next = new double[candidates(s).size()];
      from[s] = new int[next.length];
      for (int b = 0; b < next.length; b++) {
        next[b] = Double.POSITIVE_INFINITY;
        for (int a = 0; a < cost.length; a++) {
          double reached = cost[a] + (s == 0 ? 0 : joins[s - 1][a][b]);
          if (reached < next[b]) {
            next[b] = reached;
            from[s][b] = a;
          }
        }
        next[b] += nodeCost(s, b, home);
      }
      cost = next;
    }
    return traceBack(cost, from, path);
  }

  private static double traceBack(double[] cost, int[][] from, int[] path) {
    int at = 0;
    for (int i = 1; i < cost.length; i++) {
      at = cost[i] < cost[at] ? i : at;
    }
    double least = cost[at];
    for (int s = path.length - 1; s >= 0; s--) {
      path[s] = at;
      at = from[s][at];
    }
    return least;
  }

  private boolean next(int[] home) {
    for (int i = 0; i < home.length; i++) {
      if (++home[i] < kept.get(ideas.get(i)).size()) {
        return true;
      }
      home[i] = 0;
    }
    return false;
  }

  private Chain chain(int[] path) {
    List<Candidate> chosen = new ArrayList<>();
    List<Double> costs = new ArrayList<>();
    for (int s = 0; s < path.length; s++) {
      chosen.add(candidates(s).get(path[s]));
      if (s > 0) {
        costs.add(joins[s - 1][path[s - 1]][path[s]]);
      }
    }
    return new Chain(List.copyOf(chosen), List.copyOf(costs));
  }
}

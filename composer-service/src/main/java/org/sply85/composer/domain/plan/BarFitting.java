package org.sply85.composer.domain.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sply85.style.FormSection;

/**
 * Chooses each role's length so that the form lasts as long as wanted: a knapsack over roles, where
 * halving or doubling a usual length costs, and the frame (intro, break, outro) bends most easily.
 */
final class BarFitting {
  /** How far a song's length may be from what was wanted. */
  static final double TOLERANCE = 0.05;

  private static final double[] FACTORS = {0.25, 0.5, 1, 1.5, 2, 3, 4};
  private static final int LONGEST_FRAME = 16;
  private static final double USUAL_BAR_SECONDS = 2.3;
  private static final double MISS_COST = 8;

  private final double wantedBars;
  private final double shift;

  /**
   * A fitting.
   *
   * @param wantedBars length of the song in bars
   * @param barSeconds length of a bar; slow bars make short sections usual
   */
  BarFitting(double wantedBars, double barSeconds) {
    this.wantedBars = wantedBars;
    this.shift = Math.max(-0.3, Math.min(1, 0.7 * log2(USUAL_BAR_SECONDS / barSeconds)));
  }

  /**
   * A form with its lengths.
   *
   * @param sections in order
   * @param cost 0 = every section has its usual length
   */
  record Fitted(List<DraftSection> sections, double cost) {}

  /** The cheapest lengths within the tolerance; empty if there are none. */
  Optional<Fitted> fit(List<FormSection> form) {
    Set<String> distinct = new LinkedHashSet<>();
    form.forEach(s -> distinct.add(s.role()));
    List<String> roles = List.copyOf(distinct);
    int most = (int) Math.floor(wantedBars * (1 + TOLERANCE));
    double[][] cost = new double[roles.size() + 1][most + 1];
    int[][] choice = new int[roles.size() + 1][most + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int r = 0; r < roles.size(); r++) {
      extend(form, roles.get(r), cost[r], cost[r + 1], choice[r + 1]);
    }
    return best(cost[roles.size()])
        .map(
            total ->
                new Fitted(
                    read(form, roles, choice, total), cost[roles.size()][total] + miss(total)));
  }

  private void extend(
      List<FormSection> form, String role, double[] from, double[] to, int[] choice) {
    int times = (int) form.stream().filter(s -> s.role().equals(role)).count();
    int usual = Roles.section(role, form).bars();
    for (int bars : lengths(role, usual)) {
      double price = price(role, usual, bars);
      for (int t = 0; t + bars * times < to.length; t++) {
        if (from[t] + price < to[t + bars * times]) {
          to[t + bars * times] = from[t] + price;
          choice[t + bars * times] = bars;
        }
      }
    }
  }

  private static List<Integer> lengths(String role, int usual) {
    List<Integer> lengths = new ArrayList<>();
    if (Roles.elastic(role)) {
      for (int bars = 1; bars <= LONGEST_FRAME; bars++) {
        lengths.add(bars);
      }
      return lengths;
    }
    for (double factor : FACTORS) {
      double bars = usual * factor;
      if (bars == Math.rint(bars) && bars >= 1) {
        lengths.add((int) bars);
      }
    }
    return lengths;
  }

  private double price(String role, int usual, int bars) {
    double stretch = Math.abs(log2((double) bars / usual) - shift);
    if (!Roles.elastic(role)) {
      double odd = bars % 4 == 0 ? 0 : bars % 2 == 0 ? 0.4 : 1.2;
      double halfAgain = bars == 1.5 * usual || bars == 3 * usual ? 0.5 : 0;
      double weight = role.equals("chorus") && bars < usual ? 2 : 1.2;
      return weight * stretch + odd + halfAgain + (bars > 16 ? 1 : 0);
    }
    double odd = bars % 4 == 0 ? 0 : bars % 2 == 0 ? 0.08 : 0.5;
    return 0.5 * stretch + odd + 0.4 * Math.max(0, bars - 8);
  }

  private Optional<Integer> best(double[] cost) {
    int least = (int) Math.ceil(wantedBars * (1 - TOLERANCE));
    int best = -1;
    for (int total = Math.max(1, least); total < cost.length; total++) {
      boolean possible = cost[total] < Double.POSITIVE_INFINITY;
      if (possible && (best < 0 || cost[total] + miss(total) < cost[best] + miss(best))) {
        best = total;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private double miss(int total) {
    return MISS_COST * Math.abs(total / wantedBars - 1);
  }

  private static List<DraftSection> read(
      List<FormSection> form, List<String> roles, int[][] choice, int total) {
    int[] bars = new int[roles.size()];
    int left = total;
    for (int r = roles.size() - 1; r >= 0; r--) {
      bars[r] = choice[r + 1][left];
      String role = roles.get(r);
      left -= bars[r] * (int) form.stream().filter(s -> s.role().equals(role)).count();
    }
    return form.stream()
        .map(s -> new DraftSection(s.role(), bars[roles.indexOf(s.role())]))
        .toList();
  }

  /** Usual lengths, the last sections stretched or cut bar by bar until the whole is as wanted. */
  List<DraftSection> force(List<FormSection> form) {
    int wanted = Math.max(form.size(), (int) Math.round(wantedBars));
    int usual = form.stream().mapToInt(FormSection::bars).sum();
    int[] bars =
        form.stream()
            .mapToInt(s -> (int) Math.max(1, Math.floor((double) s.bars() * wanted / usual)))
            .toArray();
    int left = wanted - Arrays.stream(bars).sum();
    for (int i = bars.length - 1; left != 0; i = (i + bars.length - 1) % bars.length) {
      int by = left > 0 ? 1 : bars[i] > 1 ? -1 : 0;
      bars[i] += by;
      left -= by;
    }
    List<DraftSection> sections = new ArrayList<>();
    for (int i = 0; i < bars.length; i++) {
      sections.add(new DraftSection(form.get(i).role(), bars[i]));
    }
    return sections;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}

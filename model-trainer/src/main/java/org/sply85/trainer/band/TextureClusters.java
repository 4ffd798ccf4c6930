package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sply85.encoding.band.TextureBank;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Seeds;

/**
 * Clusters bars by their onsets: spherical k-means (Dhillon and Modha 2001) from the seeds of
 * k-means++ (Arthur and Vassilvitskii 2007). Of every cluster of several songs the bar nearest to
 * its centre is kept, struck as softly or loudly as the cluster strikes on average.
 */
final class TextureClusters {
  private static final int ROUNDS = 8;
  private static final int FEWEST_SONGS = 3;
  private static final int FEWEST_USES = 6;
  private static final int FOLLOWERS = 3;
  private static final int FEWEST_FOLLOWING = 2;

  private final List<TextureBar> bars;
  private final int[][] cells;
  private final float[][] centres;
  private final int[] cluster;
  private final double[] nearness;

  private TextureClusters(List<TextureBar> bars, int k) {
    this.bars = bars;
    this.cells = bars.stream().map(b -> cells(b.roll())).toArray(int[][]::new);
    this.cluster = new int[cells.length];
    this.nearness = new double[cells.length];
    this.centres = seeds(k, Seeds.random(85, "textures", "seeds"));
    for (int round = 0; round < ROUNDS; round++) {
      assign();
      recentre();
    }
    assign();
  }

  /**
   * The bank of some bars.
   *
   * @param bars of songs to learn from, all as long
   * @param k how many clusters are looked for; small ones are left out
   */
  static TextureBank bank(List<TextureBar> bars, int k) {
    return new TextureClusters(bars, Math.min(k, bars.size())).bank();
  }

  private static int[] cells(TextureRoll roll) {
    return roll.notes().stream()
        .mapToInt(n -> n.step() * TextureRoll.SLOTS + n.slot())
        .distinct()
        .toArray();
  }

  private float[][] seeds(int k, SplittableRandom random) {
    float[][] seeds = new float[k][];
    double[] distance = new double[cells.length];
    Arrays.fill(distance, 1);
    for (int i = 0; i < k; i++) {
      seeds[i] = unit(cells[drawn(distance, random)]);
      for (int bar = 0; bar < cells.length; bar++) {
        distance[bar] = Math.min(distance[bar], Math.max(0, 1 - cosine(cells[bar], seeds[i])));
      }
    }
    return seeds;
  }

  private static int drawn(double[] weights, SplittableRandom random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static float[] unit(int[] cells) {
    float[] vector = new float[16 * TextureRoll.SLOTS];
    for (int cell : cells) {
      vector[cell] = (float) (1 / Math.sqrt(cells.length));
    }
    return vector;
  }

  private static double cosine(int[] cells, float[] centre) {
    double sum = 0;
    for (int cell : cells) {
      sum += centre[cell];
    }
    return sum / Math.sqrt(cells.length);
  }

  private void assign() {
    IntStream.range(0, cells.length)
        .parallel()
        .forEach(
            bar -> {
              nearness[bar] = -1;
              for (int c = 0; c < centres.length; c++) {
                double near = cosine(cells[bar], centres[c]);
                if (near > nearness[bar]) {
                  nearness[bar] = near;
                  cluster[bar] = c;
                }
              }
            });
  }

  private void recentre() {
    double[][] sums = new double[centres.length][16 * TextureRoll.SLOTS];
    for (int bar = 0; bar < cells.length; bar++) {
      for (int cell : cells[bar]) {
        sums[cluster[bar]][cell] += 1 / Math.sqrt(cells[bar].length);
      }
    }
    for (int c = 0; c < centres.length; c++) {
      double norm = Math.sqrt(Arrays.stream(sums[c]).map(s -> s * s).sum());
      for (int cell = 0; norm > 0 && cell < sums[c].length; cell++) {
        centres[c][cell] = (float) (sums[c][cell] / norm);
      }
    }
  }

  private TextureBank bank() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int bar = 0; bar < cells.length; bar++) {
      members.computeIfAbsent(cluster[bar], c -> new ArrayList<>()).add(bar);
    }
    List<Integer> kept =
        members.entrySet().stream()
            .filter(e -> e.getValue().size() >= FEWEST_USES && songs(e.getValue()) >= FEWEST_SONGS)
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Integer, List<Integer>> e) -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    kept.forEach(c -> places.put(c, places.size()));
    Map<Integer, Map<Integer, Integer>> follows = follows(places);
    return new TextureBank(
        kept.stream()
            .map(c -> entry(members.get(c), follows.getOrDefault(places.get(c), Map.of())))
            .toList());
  }

  private long songs(List<Integer> members) {
    return members.stream().map(m -> bars.get(m).song()).distinct().count();
  }

  private TextureBank.Entry entry(List<Integer> members, Map<Integer, Integer> followers) {
    int medoid =
        members.stream()
            .max(Comparator.comparingDouble((Integer m) -> nearness[m]).thenComparing(m -> -m))
            .orElseThrow();
    double energy =
        members.stream().mapToDouble(m -> TextureSet.energy(bars.get(m))).average().orElse(0);
    List<Integer> next =
        followers.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST_FOLLOWING)
            .sorted(
                Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(FOLLOWERS)
            .map(Map.Entry::getKey)
            .toList();
    TextureRoll roll = averaged(bars.get(medoid).roll(), members);
    return new TextureBank.Entry(roll, members.size(), (int) songs(members), energy, next);
  }

  private TextureRoll averaged(TextureRoll medoid, List<Integer> members) {
    Map<Integer, double[]> sums = new HashMap<>();
    for (int member : members) {
      for (TextureNote note : bars.get(member).roll().notes()) {
        double[] sum = sums.computeIfAbsent(cell(note), c -> new double[2]);
        sum[0] += note.velocity();
        sum[1]++;
      }
    }
    List<TextureNote> notes = new ArrayList<>();
    for (TextureNote note : medoid.notes()) {
      double[] sum = sums.get(cell(note));
      int velocity = (int) Math.round(sum[0] / sum[1]);
      notes.add(new TextureNote(note.step(), note.steps(), note.slot(), velocity));
    }
    return new TextureRoll(medoid.steps(), notes);
  }

  private static int cell(TextureNote note) {
    return note.step() * TextureRoll.SLOTS + note.slot();
  }

  // How often the bars of one kept cluster follow those of another in a song.
  private Map<Integer, Map<Integer, Integer>> follows(Map<Integer, Integer> places) {
    Map<Integer, Map<Integer, Integer>> follows = new HashMap<>();
    for (int i = 1; i < bars.size(); i++) {
      TextureBar before = bars.get(i - 1);
      TextureBar after = bars.get(i);
      Integer from = places.get(cluster[i - 1]);
      Integer to = places.get(cluster[i]);
      boolean adjacent = before.song().equals(after.song()) && before.bar() + 1 == after.bar();
      if (adjacent && from != null && to != null && !from.equals(to)) {
        follows.computeIfAbsent(from, f -> new HashMap<>()).merge(to, 1, Integer::sum);
      }
    }
    return follows;
  }
}

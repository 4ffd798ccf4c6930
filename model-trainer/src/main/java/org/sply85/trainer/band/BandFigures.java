package org.sply85.trainer.band;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumLane;
import org.sply85.encoding.band.TouchNote;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Quantiles;

/**
 * Sets what is measured of the accompaniment of POP909 beside what a separate program measured of
 * 114 of its songs when the system was designed.
 */
final class BandFigures {
  private BandFigures() {}

  /** A Markdown table of the textures of pianos. */
  static String piano(List<BandSong> songs, TextureSet set) {
    int all = songs.stream().mapToInt(s -> s.song().bars()).sum();
    StringBuilder text = new StringBuilder();
    text.append("| piano | mean | p5 | p95 | reference |\n|---|---|---|---|---|\n");
    Map<String, double[]> perSong = perSong(set);
    text.append(row("notes per bar, by song", column(perSong, 0), "13.4 [8.4..18.2]"));
    text.append(row("pitch classes per bar, by song", column(perSong, 1), "4.7"));
    text.append(row("polyphony, by song", column(perSong, 2), "2.9"));
    text.append(row("same onsets as bar before, by song", column(perSong, 3), ".28 [..68]"));
    text.append(row("mean pitch, by song", column(perSong, 4), "57.6"));
    double velocity =
        songs.stream()
            .filter(s -> s.piano().size() > 1)
            .mapToDouble(s -> deviation(s.piano().stream().mapToDouble(Note::velocity)))
            .average()
            .orElse(0);
    text.append(String.format(Locale.ROOT, "| velocity deviation | %.2f | | | 12 |%n", velocity));
    text.append(
        String.format(
            Locale.ROOT,
            "| bars of no note or no chord | %.4f | | | .014 (no note) |%n",
            1 - (double) set.size() / Math.max(1, all)));
    return text.toString();
  }

  // Notes, pitch classes, polyphony, same-as-before and mean pitch, averaged over each song's bars.
  private static Map<String, double[]> perSong(TextureSet set) {
    Map<String, double[]> sums = new HashMap<>();
    TextureBar before = null;
    for (TextureBar bar : set.bars()) {
      double[] sum = sums.computeIfAbsent(bar.song(), s -> new double[7]);
      sum[0] += bar.roll().notes().size();
      sum[1] += bar.pitchClasses();
      sum[2] += bar.roll().polyphony();
      sum[4] += bar.meanPitch();
      sum[5]++;
      if (before != null && before.song().equals(bar.song()) && before.bar() + 1 == bar.bar()) {
        sum[3] += before.roll().onsets() == bar.roll().onsets() ? 1 : 0;
        sum[6]++;
      }
      before = bar;
    }
    for (double[] sum : sums.values()) {
      for (int i = 0; i < 5; i++) {
        sum[i] /= i == 3 ? Math.max(1, sum[6]) : sum[5];
      }
    }
    return sums;
  }

  private static double[] column(Map<String, double[]> rows, int index) {
    return rows.values().stream().mapToDouble(r -> r[index]).toArray();
  }

  private static String row(String name, double[] values, String reference) {
    Quantiles q = Quantiles.of(values);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %s |%n",
        name,
        q.mean(),
        q.quantile(0.05),
        q.quantile(0.95),
        reference);
  }

  private static double deviation(DoubleStream values) {
    return Quantiles.of(values.toArray()).deviation();
  }

  /** A Markdown table of human drumming. */
  static String drums(DrumSet set) {
    DrumSet grooves = set.grooves();
    double[] perBar = grooves.bars().stream().mapToDouble(b -> b.roll().density()).toArray();
    double[] late =
        grooves.bars().stream()
            .flatMap(
                b ->
                    b.roll().strokes().stream()
                        .map(s -> s.late() * Ticks.toSeconds(Ticks.PER_SIXTEENTH, b.tempoBpm())))
            .mapToDouble(s -> 1000 * s)
            .toArray();
    long kicked =
        grooves.bars().stream()
            .filter(b -> IntStream.of(b.roll().stepsOf(DrumLane.KICK)).anyMatch(s -> s == 0))
            .count();
    long backbeat =
        grooves.bars().stream()
            .filter(
                b ->
                    IntStream.of(b.roll().stepsOf(DrumLane.SNARE)).anyMatch(s -> s % 16 == 4)
                        || IntStream.of(b.roll().stepsOf(DrumLane.SNARE))
                            .anyMatch(s -> s % 16 == 8))
            .count();
    return "| drums of two bars: %d grooves, %d fills | mean | p5 | p95 | |%n|---|---|---|---|---|%n"
            .formatted(grooves.size(), set.fills().size())
        + row("strokes per bar", perBar, "")
        + row("milliseconds behind the grid", late, "deviation " + deviationOf(late))
        + row("share with a kick on the first beat", share(kicked, grooves), "")
        + row("share with a snare on 2 or 3", share(backbeat, grooves), "");
  }

  private static double[] share(long count, DrumSet of) {
    return new double[] {(double) count / Math.max(1, of.size())};
  }

  private static String deviationOf(double[] values) {
    return String.format(Locale.ROOT, "%.1f", Quantiles.of(values).deviation());
  }

  /** A line about stretches of a band. */
  static String bands(String name, BandSet set) {
    double bass = 0;
    double root = 0;
    double met = 0;
    double kicks = 0;
    for (BandSet.Stretch stretch : set.stretches()) {
      int[] line = stretch.steps().bass();
      for (int step = 0; step < line.length; step++) {
        boolean struck = line[step] > BandSteps.HOLDS;
        boolean kick = (stretch.steps().drums()[step] & 1) == 1;
        bass += struck ? 1 : 0;
        root += struck && (line[step] - 2) % 7 == 0 && line[step] < BandSteps.APPROACH ? 1 : 0;
        kicks += kick && stretch.hasBass() ? 1 : 0;
        met += kick && struck && stretch.hasBass() ? 1 : 0;
      }
    }
    long drums = set.stretches().stream().filter(BandSet.Stretch::hasDrums).count();
    return String.format(
        Locale.ROOT,
        "%s: %d stretches of four bars, %d with drums, bass notes on roots %.2f, kicks met %.2f%n",
        name,
        set.size(),
        drums,
        root / Math.max(1, bass),
        kicks == 0 ? Double.NaN : met / kicks);
  }

  /** A line about touch. */
  static String touch(String name, TouchSet set) {
    double[] velocity =
        set.lines().stream()
            .flatMap(l -> l.notes().stream())
            .mapToDouble(TouchNote::velocity)
            .toArray();
    double[] late =
        set.lines().stream()
            .flatMap(l -> l.notes().stream())
            .mapToDouble(TouchNote::late)
            .toArray();
    return String.format(
        Locale.ROOT,
        "%s: %d notes, velocity within the bar %s, sixteenths late %.3f with deviation %.3f%n",
        name,
        set.size(),
        deviationOf(velocity),
        Quantiles.of(late).mean(),
        Quantiles.of(late).deviation());
  }
}

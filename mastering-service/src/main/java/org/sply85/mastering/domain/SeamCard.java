package org.sply85.mastering.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.audio.seam.SeamMeter;
import org.sply85.audio.seam.SeamSite;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.RealSeams;

/**
 * How well one section of a master passes into the next, beside the seams inside real performances.
 *
 * @param from label of the section before
 * @param to label of the section after
 * @param atSeconds where the section after begins in the master
 * @param figures what was measured, by {@link SeamFigure}; those that can not be told are left out
 * @param score share of real seams that are worse, 0..1
 */
public record SeamCard(
    String from, String to, double atSeconds, Map<SeamFigure, Figure> figures, double score) {
  /** Songs' seams shall score at least this: that of the worst quarter of real ones. */
  public static final double THRESHOLD = 0.25;

  public SeamCard {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * @param value as measured
   * @param share of real seams that are worse in this, 0..1
   */
  public record Figure(double value, double share) {}

  /** Whether the seam is as good as real ones are. */
  public boolean passes() {
    return score >= THRESHOLD;
  }

  /**
   * The cards of all seams of a master, in order.
   *
   * @param master the finished sound
   * @param score whose sections it holds, from its first frame on
   */
  public static List<SeamCard> of(AudioBuffer master, Score score) {
    RealSeams real = RealSeams.standard();
    SeamMeter meter = new SeamMeter(master);
    List<SeamSite> sites = sites(score);
    List<SeamCard> cards = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      Map<SeamFigure, Figure> figures = shares(meter.measure(sites.get(i)), real);
      double merit = real.of(RealSeams.MERIT).percentile(merit(figures));
      String from = score.sections().get(i).label();
      String to = score.sections().get(i + 1).label();
      cards.add(new SeamCard(from, to, sites.get(i).atSeconds(), figures, merit));
    }
    return cards;
  }

  /** Where the seams of a score lie, one fewer than sections. */
  public static List<SeamSite> sites(Score score) {
    double[] onsets =
        score.tracks().stream()
            .flatMap(t -> t.notes().stream())
            .mapToInt(n -> n.tick())
            .distinct()
            .mapToDouble(score::secondsAt)
            .toArray();
    int bar = Meter.parse(score.meter()).barTicks();
    return score.sections().stream()
        .skip(1)
        .map(SectionMark::tick)
        .map(t -> new SeamSite(score.secondsAt(t), barSeconds(score, t, bar), onsets))
        .toList();
  }

  private static double barSeconds(Score score, int tick, int barTicks) {
    return score.secondsAt(tick + barTicks) - score.secondsAt(tick);
  }

  /** Each figure with the share of real seams that are worse in it. */
  public static Map<SeamFigure, Figure> shares(Map<SeamFigure, Double> measured, RealSeams real) {
    Map<SeamFigure, Figure> figures = new EnumMap<>(SeamFigure.class);
    measured.forEach(
        (figure, value) -> {
          Quantiles among = real.of(figure.name());
          double below = among.percentile(value);
          figures.put(figure, new Figure(value, figure.moreIsBetter() ? below : 1 - below));
        });
    return figures;
  }

  /**
   * What the figures of a seam come to: the least of their shares, for a seam is as good as what is
   * worst about it.
   */
  public static double merit(Map<SeamFigure, Figure> figures) {
    return figures.values().stream().mapToDouble(Figure::share).min().orElse(1);
  }
}

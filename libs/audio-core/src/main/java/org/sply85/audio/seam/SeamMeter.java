package org.sply85.audio.seam;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * Measures seams: what {@link SeamFigure} names, where one section of a song passes into the next.
 * A pure function of sound and site.
 */
public final class SeamMeter {
  private static final double SHORTEST_BAR = 1;
  private static final double LONGEST_BAR = 4;
  private static final double HOLE_SECONDS = 1;
  private static final double SILENCE_LUFS = -70;
  private static final double EARLY = 0.04;
  private static final double LATE = 0.06;
  private static final double NEAR_SECONDS = 0.1;
  private static final double WIDEST_LAG = 0.15;
  private static final double LAG_STEP = 0.0025;
  // Players of a band are together if they are no further apart.
  private static final double TOGETHER_SECONDS = 0.02;
  private static final double LAG_DOUBT = 0.5;
  private static final int FEWEST_ONSETS = 4;

  private final AudioBuffer sound;
  private final float[] middle;
  private final double rate;

  /**
   * A meter of one sound.
   *
   * @param sound 1 or 2 channels, 8..192 kHz
   */
  public SeamMeter(AudioBuffer sound) {
    this.sound = sound;
    this.rate = sound.sampleRate();
    this.middle = new float[sound.frames()];
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += channel[i] / sound.channels();
      }
    }
  }

  /** The figures of a seam; those that can not be told, for want of notes, are left out. */
  public Map<SeamFigure, Double> measure(SeamSite site) {
    Map<SeamFigure, Double> figures = new EnumMap<>(SeamFigure.class);
    loudness(site, figures);
    double bar = bar(site);
    double at = site.atSeconds();
    OnsetCurve curve = OnsetCurve.of(middle, rate, at - 2 * bar - 0.2, at + 2 * bar + 0.2);
    flux(site, curve, figures);
    beat(site, curve, figures);
    int frame = frame(at);
    int bars = frame(bar);
    double[] before = Colour.bands(middle, frame - bars, frame, rate);
    double[] after = Colour.bands(middle, frame, frame + bars, rate);
    figures.put(SeamFigure.SPECTRAL_DISTANCE, Spectra.distance(before, after));
    before = Colour.chroma(middle, frame - bars, frame, rate);
    after = Colour.chroma(middle, frame, frame + bars, rate);
    figures.put(SeamFigure.CHROMA_DISTANCE, Spectra.distance(before, after));
    figures.put(SeamFigure.CLICK, click(site));
    figures.put(SeamFigure.TAIL_CUT, Tails.cutDb(middle, frame, rate));
    return figures;
  }

  private static double bar(SeamSite site) {
    return Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, site.barSeconds()));
  }

  private int frame(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  private void loudness(SeamSite site, Map<SeamFigure, Double> figures) {
    int steps = (int) Math.round(bar(site) / LoudnessSeries.STEP_SECONDS);
    int half = frame(LoudnessSeries.STEP_SECONDS) * steps;
    double[] lufs = LoudnessSeries.of(cut(frame(site.atSeconds()) - half, 2 * half)).over(1);
    double before = mean(lufs, 0, steps);
    double after = mean(lufs, steps, lufs.length);
    int near = Math.min(steps, (int) Math.round(HOLE_SECONDS / LoudnessSeries.STEP_SECONDS));
    double softest = Double.POSITIVE_INFINITY;
    for (int i = steps - near; i < Math.min(lufs.length, steps + near); i++) {
      softest = Math.min(softest, Math.max(SILENCE_LUFS, lufs[i]));
    }
    figures.put(SeamFigure.LOUDNESS_STEP, Math.abs(after - before));
    figures.put(SeamFigure.HOLE, Math.max(0, Math.min(before, after) - softest));
  }

  private AudioBuffer cut(int start, int frames) {
    float[][] cut = new float[sound.channels()][frames];
    for (int c = 0; c < cut.length; c++) {
      for (int i = Math.max(0, -start); i < frames && start + i < middle.length; i++) {
        cut[c][i] = sound.channel(c)[start + i];
      }
    }
    return new AudioBuffer(cut, rate);
  }

  private static double mean(double[] lufs, int from, int to) {
    double power = Arrays.stream(lufs, from, to).map(l -> Math.pow(10, l / 10)).average().orElse(0);
    return Math.max(SILENCE_LUFS, 10 * Math.log10(power));
  }

  private void flux(SeamSite site, OnsetCurve curve, Map<SeamFigure, Double> figures) {
    double at = site.atSeconds();
    double bar = bar(site);
    double[] around =
        Arrays.stream(site.between(at - 2 * bar, at + 2 * bar))
            .filter(t -> Math.abs(t - at) > NEAR_SECONDS)
            .map(t -> curve.peak(t - EARLY, t + LATE))
            .sorted()
            .toArray();
    if (around.length >= FEWEST_ONSETS && around[around.length / 2] > 0) {
      double arrival = curve.peak(at - EARLY, at + LATE);
      figures.put(SeamFigure.FLUX_RATIO, arrival / around[around.length / 2]);
    }
  }

  private void beat(SeamSite site, OnsetCurve curve, Map<SeamFigure, Double> figures) {
    double at = site.atSeconds();
    double[] before = site.between(at - 2 * bar(site), at - NEAR_SECONDS / 2);
    double[] after = site.between(at - NEAR_SECONDS / 2, at + 2 * bar(site));
    if (before.length >= FEWEST_ONSETS && after.length >= FEWEST_ONSETS) {
      double jump = Math.abs(lag(curve, after) - lag(curve, before));
      figures.put(SeamFigure.BEAT_JUMP, 1000 * Math.max(0, jump - TOGETHER_SECONDS));
    }
  }

  // The lag at which most begins where notes should begin. Small lags are likelier than great ones:
  // in running sixteenths the next note would do as well.
  private static double lag(OnsetCurve curve, double[] onsets) {
    double best = 0;
    double most = -1;
    for (double lag = -WIDEST_LAG; lag <= WIDEST_LAG; lag += LAG_STEP) {
      double sum = 0;
      for (double onset : onsets) {
        sum += curve.at(onset + lag);
      }
      double likely = sum * (1 - LAG_DOUBT * Math.pow(lag / WIDEST_LAG, 2));
      if (likely > most * (1 + 1e-9)) {
        most = likely;
        best = lag;
      }
    }
    return best;
  }

  private double click(SeamSite site) {
    double at = site.atSeconds();
    int from = frame(at - 2 * bar(site));
    int to = frame(at + 2 * bar(site));
    double click = 0;
    for (float[] channel : sound.samples()) {
      Impulses impulses = Impulses.of(channel, from, to);
      double[] usual =
          Arrays.stream(site.between(at - 2 * bar(site), at + 2 * bar(site)))
              .filter(onset -> Math.abs(onset - at) > NEAR_SECONDS)
              .map(onset -> impulses.sharpest(frame(onset - EARLY), frame(onset + EARLY)))
              .sorted()
              .toArray();
      double median = usual.length == 0 ? 1 : Math.max(1, usual[usual.length / 2]);
      click = Math.max(click, impulses.sharpest(frame(at - EARLY), frame(at + EARLY)) / median);
    }
    return click;
  }
}

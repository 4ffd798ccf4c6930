package org.sply85.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.sply85.evaluation.BandSheet.Family;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.TonalSpace;

/**
 * The objective measures of MuseGAN (Dong et al., AAAI 2018, section "Objective metrics"), of bars
 * of 4/4 on a grid of 96 steps:
 *
 * <ul>
 *   <li>EB/x: share of empty bars.
 *   <li>UPC/x: pitch classes used in a bar that has notes.
 *   <li>QN/x: share of notes, cut at bar lines, that last three steps or more.
 *   <li>DP: share of drum hits on the grid of 16ths that takes most of them; hits one step off it
 *       count a tenth.
 *   <li>TD/x-y: distance of two tracks' chroma in tonal space (Harte, Sandler and Gasser, 2006),
 *       beat by beat, mean of bars in which both sound on every beat.
 *   <li>BANDS/x, TB/x-y: UPC and TD as the code published with the paper counts them: it folds its
 *       84 pitches from C1 up not to twelve pitch classes but to twelve bands of seven semitones.
 *       The paper's figures of real music agree with these (TD of bass and guitar 1.57; of game
 *       music 1.54 by bands, .99 by pitch classes), so they are what its figures may be set beside.
 * </ul>
 *
 * A family that the song does without has no figures.
 */
public final class MuseGanMeasures {
  private static final int STEP = Ticks.PER_QUARTER / 24;
  private static final int BAR = 4 * Ticks.PER_QUARTER;
  private static final int QUALIFIED = 3;
  private static final int LOWEST = 24; // C1, where MuseGAN's piano rolls begin
  private static final int BAND = 7;
  private static final double[] DRUM_FILTER = {1, 0.1, 0, 0, 0, 0.1};
  private static final Family[][] PAIRS = {
    {Family.BASS, Family.GUITAR},
    {Family.BASS, Family.STRINGS},
    {Family.BASS, Family.PIANO},
    {Family.GUITAR, Family.STRINGS},
    {Family.GUITAR, Family.PIANO},
    {Family.STRINGS, Family.PIANO},
  };

  private final BandSheet band;
  private final Map<String, Double> figures = new TreeMap<>();

  private MuseGanMeasures(BandSheet band) {
    this.band = band;
  }

  /** The band's figures; none if it does not play in 4/4. */
  public static Map<String, Double> of(BandSheet band) {
    MuseGanMeasures measures = new MuseGanMeasures(band);
    if (band.meter().equals(Meter.FOUR_FOUR)) {
      band.families().keySet().forEach(measures::measure);
      for (Family[] pair : PAIRS) {
        if (band.families().containsKey(pair[0]) && band.families().containsKey(pair[1])) {
          measures.measure(pair[0], pair[1]);
        }
      }
    }
    return measures.figures;
  }

  private void measure(Family family) {
    List<Note> notes = band.families().get(family);
    Mean empty = new Mean();
    Mean classes = new Mean();
    Mean bands = new Mean();
    Mean qualified = new Mean();
    Mean drums = new Mean();
    for (int bar = 0; bar < band.bars(); bar++) {
      int from = bar * BAR;
      List<Note> in = notes.stream().filter(n -> sounds(n, from)).map(n -> cut(n, from)).toList();
      empty.add(in.isEmpty() ? 1 : 0);
      if (!in.isEmpty()) {
        classes.add(in.stream().map(n -> n.pitch() % 12).distinct().count());
        bands.add(in.stream().map(n -> band(n.pitch())).distinct().count());
        qualified.add(
            (double) in.stream().filter(n -> n.duration() >= QUALIFIED).count() / in.size());
        drums.add(drumPattern(in));
      }
    }
    figures.put("EB/" + family.letter(), empty.value());
    if (family == Family.DRUMS) {
      put("DP", drums);
    } else {
      put("UPC/" + family.letter(), classes);
      put("BANDS/" + family.letter(), bands);
      put("QN/" + family.letter(), qualified);
    }
  }

  private void put(String name, Mean mean) {
    if (mean.count() > 0) {
      figures.put(name, mean.value());
    }
  }

  private static int band(int pitch) {
    return Math.max(0, Math.min(11, (pitch - LOWEST) / BAND));
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + STEP / 2, STEP);
  }

  private static boolean sounds(Note note, int from) {
    int start = step(note.tick());
    int end = Math.max(start + 1, step(note.end()));
    return start < (from + BAR) / STEP && end > from / STEP;
  }

  // Ticks become steps of the bar.
  private static Note cut(Note note, int from) {
    int bar = from / STEP;
    int start = Math.max(0, step(note.tick()) - bar);
    int end = Math.min(BAR / STEP, Math.max(step(note.tick()) + 1, step(note.end())) - bar);
    return new Note(start, Math.max(1, end - start), note.pitch(), note.velocity());
  }

  private static double drumPattern(List<Note> hits) {
    double best = 0;
    for (int roll = 0; roll < DRUM_FILTER.length; roll++) {
      double score = 0;
      for (Note hit : hits) {
        score += DRUM_FILTER[Math.floorMod(hit.tick() - roll, DRUM_FILTER.length)];
      }
      best = Math.max(best, score);
    }
    return best / hits.size();
  }

  private void measure(Family first, Family second) {
    String pair = first.letter() + "-" + second.letter();
    put("TD/" + pair, tonalDistance(first, second, pitch -> pitch % 12));
    put("TB/" + pair, tonalDistance(first, second, MuseGanMeasures::band));
  }

  private Mean tonalDistance(Family first, Family second, IntUnaryOperator fold) {
    double[][] a = beats(band.families().get(first), fold);
    double[][] b = beats(band.families().get(second), fold);
    Mean bars = new Mean();
    for (int bar = 0; bar < band.bars(); bar++) {
      Mean beats = new Mean();
      for (int beat = 4 * bar; beat < 4 * bar + 4; beat++) {
        if (Arrays.stream(a[beat]).sum() > 0 && Arrays.stream(b[beat]).sum() > 0) {
          beats.add(TonalSpace.distance(a[beat], b[beat]));
        }
      }
      if (beats.count() == 4) {
        bars.add(beats.value());
      }
    }
    return bars;
  }

  /** Chroma of each beat: how long each of twelve classes sounds, in steps. */
  private double[][] beats(List<Note> notes, IntUnaryOperator fold) {
    double[][] chroma = new double[4 * band.bars()][12];
    for (Note note : notes) {
      int end = Math.max(step(note.tick()) + 1, step(note.end()));
      for (int at = Math.max(0, step(note.tick())); at < end && at / 24 < chroma.length; at++) {
        chroma[at / 24][fold.applyAsInt(note.pitch())]++;
      }
    }
    return chroma;
  }
}

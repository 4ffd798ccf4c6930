package org.sply85.mastering.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Equalizer;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.music.Meter;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;

/**
 * Sets a lead voice over the band so that its words are understood: by what both have between 300
 * Hz and 4 kHz, where words are told apart. First the whole voice is brought to the level that
 * rooms and echoes hear; when these are back, it is ridden over all of it, and no line stays below.
 */
final class VoiceFader {
  /** How far the voice is to lie above the band, LU. */
  static final double OVER_BAND_LU = 3;

  // What is sent to rooms and echoes is softer than what is heard at once, so they veil no words.
  private static final double SENT_LU = 1;

  private static final double LOW_HERTZ = 300;
  private static final double HIGH_HERTZ = 4000;
  private static final double MOST_DB = 12;
  private static final double RIDE_DB = 5;
  private static final int WINDOW_STEPS = 10;
  private static final double RESTING_LU = 12;
  private static final double LOW_SHARE = 0.1;

  private final Score score;
  private final double sampleRate;

  VoiceFader(Score score, double sampleRate) {
    this.score = score;
    this.sampleRate = sampleRate;
  }

  /**
   * Brings the whole voice to the level at which rooms and echoes hear it, in place.
   *
   * @param voice stereo
   * @param band what it is sung over, as long
   */
  void level(float[][] voice, float[][] band) {
    bring(voice, over(middle(voice), middle(band), k -> true), SENT_LU);
  }

  private static void bring(float[][] voice, double[] over, double toLu) {
    if (over.length > 0) {
      double missing = toLu - median(over);
      scale(voice, Decibels.toGain(Math.max(-MOST_DB, Math.min(MOST_DB, missing))));
    }
  }

  /**
   * Rides the voice over the band, in place: over each second, then line by line.
   *
   * @param voice stereo
   * @param band what it is sung over, as long
   * @return how far it lies above the band's middle while it is sung, LU over a second: the median
   *     of {@code verses}, of {@code choruses} and of {@code song}, and {@code lowest}, which nine
   *     tenths of the song exceed; and of whole lines the {@code lowestLine}; empty where nothing
   *     is sung
   */
  Map<String, Double> ride(float[][] voice, float[][] band) {
    LoudnessSeries bandMiddle = middle(band);
    double[] before = over(middle(voice), bandMiddle, k -> true);
    if (before.length == 0) {
      return Map.of();
    }
    bring(voice, before, OVER_BAND_LU);
    new LeadRide(OVER_BAND_LU, -RIDE_DB, RIDE_DB, true, sampleRate)
        .apply(voice, middle(voice), bandMiddle);
    SungLines lines = SungLines.of(score);
    lines.lift(voice, middle(voice), bandMiddle, sampleRate);
    LoudnessSeries after = middle(voice);
    Map<String, Double> balance = balance(after, bandMiddle);
    double[] ratios = lines.over(after, bandMiddle);
    Arrays.stream(ratios).min().ifPresent(lowest -> balance.put("lowestLine", lowest));
    return balance;
  }

  private Map<String, Double> balance(LoudnessSeries voice, LoudnessSeries band) {
    Map<String, Double> balance = new LinkedHashMap<>();
    double[] verses = over(voice, band, k -> in("verse", k));
    double[] choruses = over(voice, band, k -> in("chorus", k) || in("hook", k));
    double[] song = over(voice, band, k -> true);
    if (verses.length > 0) {
      balance.put("verses", median(verses));
    }
    if (choruses.length > 0) {
      balance.put("choruses", median(choruses));
    }
    balance.put("song", median(song));
    balance.put("lowest", song[(int) (LOW_SHARE * song.length)]);
    return balance;
  }

  private LoudnessSeries middle(float[][] sound) {
    float[][] copy = new float[sound.length][];
    for (int c = 0; c < sound.length; c++) {
      copy[c] = sound[c].clone();
    }
    double q = Biquad.BUTTERWORTH;
    new Equalizer(
            List.of(
                Biquad.highPass(LOW_HERTZ, q, sampleRate),
                Biquad.lowPass(HIGH_HERTZ, q, sampleRate)))
        .apply(copy);
    return LoudnessSeries.of(new AudioBuffer(copy, sampleRate));
  }

  /** Voice minus band in all windows of the kind where the voice sounds, in order of size. */
  private static double[] over(LoudnessSeries voice, LoudnessSeries band, IntPredicate wanted) {
    double[] v = voice.over(WINDOW_STEPS);
    double[] b = band.over(WINDOW_STEPS);
    double resting = voice.integrated() - RESTING_LU;
    return IntStream.range(0, v.length)
        .filter(k -> v[k] > resting && b[k] > Double.NEGATIVE_INFINITY && wanted.test(k))
        .mapToDouble(k -> v[k] - b[k])
        .sorted()
        .toArray();
  }

  /** Whether a window's middle lies in a section of the role. */
  private boolean in(String role, int window) {
    double at = (window + WINDOW_STEPS / 2.0) * LoudnessSeries.STEP_SECONDS;
    int bar = Meter.parse(score.meter()).barTicks();
    for (SectionMark section : score.sections()) {
      double end = score.secondsAt(section.tick() + section.bars() * bar);
      if (section.role().equals(role) && at >= score.secondsAt(section.tick()) && at < end) {
        return true;
      }
    }
    return false;
  }

  private static double median(double[] sorted) {
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
  }

  private static void scale(float[][] samples, double gain) {
    for (float[] channel : samples) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= (float) gain;
      }
    }
  }
}

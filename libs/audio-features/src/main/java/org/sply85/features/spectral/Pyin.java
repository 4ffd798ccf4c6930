package org.sply85.features.spectral;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * The pitch of one voice, frame by frame: probabilistic YIN (Mauch and Dixon, 2014), as {@code
 * librosa.pyin} with a step of a fifth of a semitone.
 *
 * <ol>
 *   <li>YIN's normalised difference of each frame and its troughs.
 *   <li>For a hundred thresholds under a beta(2, 18) prior, which trough would be taken; this gives
 *       each pitch a probability.
 *   <li>The likeliest path through pitches, voiced and unvoiced (Viterbi).
 * </ol>
 */
public final class Pyin {
  private static final int STEPS = 5; // a semitone
  private static final int THRESHOLDS = 100;
  private static final double BOLTZMANN = 2;
  private static final double NO_TROUGH = 0.01;
  private static final double SWITCH = 0.01;
  private static final double OCTAVES_PER_SECOND = 35.92;
  private static final float NEVER = -1e9f;

  private final double sampleRate;
  private final double fromHertz;
  private final int frameSize;
  private final int hop;
  private final int shortest;
  private final int longest;
  private final int pitches;
  private final double[] prior = new double[THRESHOLDS];

  /**
   * @param sampleRate samples per second
   * @param fromHertz lowest pitch, at least two periods must fit in a frame
   * @param toHertz highest pitch
   * @param frameSize samples in a frame, a power of two
   * @param hop samples from one frame to the next
   */
  public Pyin(double sampleRate, double fromHertz, double toHertz, int frameSize, int hop) {
    if (!(fromHertz > 0 && toHertz > fromHertz && 2 * sampleRate / fromHertz <= frameSize)) {
      throw new IllegalArgumentException(
          "two periods of the lowest pitch must fit in a frame, was %s..%s Hz in %d"
              .formatted(fromHertz, toHertz, frameSize));
    }
    this.sampleRate = sampleRate;
    this.fromHertz = fromHertz;
    this.frameSize = frameSize;
    this.hop = hop;
    shortest = (int) Math.floor(sampleRate / toHertz);
    longest = Math.min((int) Math.ceil(sampleRate / fromHertz), frameSize - 1);
    pitches = (int) Math.floor(12 * STEPS * Math.log(toHertz / fromHertz) / Math.log(2)) + 1;
    double before = 0;
    for (int i = 0; i < THRESHOLDS; i++) {
      double below = betaShare((i + 1.0) / THRESHOLDS);
      prior[i] = below - before;
      before = below;
    }
  }

  /** Share of beta(2, 18) below x. */
  private static double betaShare(double x) {
    return 1 - Math.pow(1 - x, 18) * (1 + 18 * x);
  }

  /**
   * The pitch of each frame.
   *
   * @param hertz {@code [frame]}, Hz; {@code NaN} where no voice is heard
   * @param voiced {@code [frame]}, probability of a voice, 0..1
   */
  public record Voice(float[] hertz, float[] voiced) {}

  /** Follows the voice through a sound. */
  public Voice follow(float[] samples) {
    int frames = 1 + samples.length / hop;
    float[] voiced = new float[frames];
    float[][] chances = new float[frames][];
    FloatFFT_1D fft = Spectrogram.fft(2 * frameSize);
    float[] buffer = new float[2 * frameSize];
    for (int t = 0; t < frames; t++) {
      float[] yin = difference(samples, t * hop - frameSize / 2, fft, buffer);
      chances[t] = chances(yin);
      float sum = 0;
      for (float p : chances[t]) {
        sum += p;
      }
      voiced[t] = Math.min(1, sum);
    }
    return new Voice(path(chances, voiced), voiced);
  }

  /** The cumulative mean normalised difference at lags from the shortest to the longest. */
  private float[] difference(float[] samples, int from, FloatFFT_1D fft, float[] buffer) {
    Arrays.fill(buffer, 0);
    int first = Math.max(0, -from);
    int last = Math.max(first, Math.min(frameSize, samples.length - from));
    for (int i = first; i < last; i++) {
      buffer[i] = samples[from + i];
    }
    double[] energy = new double[longest + 1];
    for (int k = 1; k <= longest; k++) {
      energy[k] = energy[k - 1] + (double) buffer[k - 1] * buffer[k - 1];
    }
    fft.realForward(buffer);
    buffer[0] *= buffer[0];
    buffer[1] *= buffer[1];
    for (int k = 1; k < frameSize; k++) {
      buffer[2 * k] = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
      buffer[2 * k + 1] = 0;
    }
    fft.realInverse(buffer, true);
    float[] out = new float[longest - shortest + 1];
    double sum = 0;
    for (int k = 1; k <= longest; k++) {
      double d = 2.0 * (buffer[0] - buffer[k]) - energy[k];
      sum += d;
      if (k >= shortest) {
        out[k - shortest] = (float) (d / (sum / k + Float.MIN_NORMAL));
      }
    }
    return out;
  }

  /** The probability of each pitch. */
  private float[] chances(float[] yin) {
    float[] out = new float[pitches];
    int[] troughs = new int[yin.length];
    int count = 0;
    int lowest = -1;
    for (int i = 0; i < yin.length; i++) {
      boolean falls = i == 0 || yin[i] < yin[i - 1];
      boolean rises = i + 1 == yin.length ? i > 0 : i == 0 ? yin[0] < yin[1] : yin[i] <= yin[i + 1];
      if (falls && rises) {
        lowest = lowest < 0 || yin[i] < yin[troughs[lowest]] ? count : lowest;
        troughs[count++] = i;
      }
    }
    double[] weights = weights(yin, troughs, count, lowest);
    for (int j = 0; j < count; j++) {
      if (weights[j] > 0) {
        double period = shortest + troughs[j] + shift(yin, troughs[j]);
        double step = 12 * STEPS * Math.log(sampleRate / period / fromHertz) / Math.log(2);
        int pitch = (int) Math.max(0, Math.min(pitches - 1, Math.rint(step)));
        out[pitch] = (float) weights[j];
      }
    }
    return out;
  }

  private double[] weights(float[] yin, int[] troughs, int count, int lowest) {
    double[] weights = new double[count];
    for (int i = 0; i < THRESHOLDS && count > 0; i++) {
      double threshold = (i + 1.0) / THRESHOLDS;
      int below = 0;
      for (int j = 0; j < count; j++) {
        below += yin[troughs[j]] < threshold ? 1 : 0;
      }
      if (below == 0) {
        weights[lowest] += NO_TROUGH * prior[i];
        continue;
      }
      double scale = (1 - Math.exp(-BOLTZMANN)) / (1 - Math.exp(-BOLTZMANN * below));
      double decay = Math.exp(-BOLTZMANN);
      double share = scale * prior[i];
      for (int j = 0; j < count && share > 1e-9; j++) {
        if (yin[troughs[j]] < threshold) {
          weights[j] += share;
          share *= decay;
        }
      }
    }
    return weights;
  }

  private static double shift(float[] x, int i) {
    if (i == 0 || i == x.length - 1) {
      return 0;
    }
    double curve = (double) x[i + 1] + x[i - 1] - 2.0 * x[i];
    double slope = ((double) x[i + 1] - x[i - 1]) / 2;
    return Math.abs(slope) >= Math.abs(curve) ? 0 : -slope / curve;
  }

  /** Viterbi: voiced pitches first, then the same unvoiced. */
  private float[] path(float[][] chances, float[] voiced) {
    int reach = (int) Math.round(OCTAVES_PER_SECOND * 12 * hop / sampleRate) * STEPS / 2;
    float[] move = new float[reach + 1];
    for (int d = 0; d <= reach; d++) {
      move[d] = (float) Math.log((reach + 1.0 - d) / ((reach + 1.0) * (reach + 1.0)));
    }
    short[][] from = new short[chances.length][];
    float[] score = new float[2 * pitches];
    for (int t = 0; t < chances.length; t++) {
      from[t] = step(score, move, chances[t], voiced[t], t == 0);
    }
    int state = 0;
    for (int s = 1; s < score.length; s++) {
      state = score[s] > score[state] ? s : state;
    }
    float[] hertz = new float[chances.length];
    for (int t = chances.length - 1; t >= 0; t--) {
      double pitch = fromHertz * Math.pow(2, state % pitches / (12.0 * STEPS));
      hertz[t] = state < pitches ? (float) pitch : Float.NaN;
      state = from[t][state];
    }
    return hertz;
  }

  private short[] step(float[] score, float[] move, float[] chances, float voiced, boolean first) {
    short[] from = new short[2 * pitches];
    short[] voicedFrom = new short[pitches];
    short[] otherFrom = new short[pitches];
    float[] a = reached(score, 0, move, voicedFrom);
    float[] b = reached(score, pitches, move, otherFrom);
    float stay = (float) Math.log(1 - SWITCH);
    float change = (float) Math.log(SWITCH);
    float silent = (float) Math.log(Math.max(1e-9, (1 - voiced) / pitches));
    for (int p = 0; p < pitches; p++) {
      float sound = chances[p] > 0 ? (float) Math.log(chances[p]) : NEVER;
      boolean fromVoice = a[p] + stay >= b[p] + change;
      from[p] = fromVoice ? voicedFrom[p] : (short) (pitches + otherFrom[p]);
      score[p] = (first ? 0 : Math.max(a[p] + stay, b[p] + change)) + sound;
      boolean fromSilence = b[p] + stay >= a[p] + change;
      from[pitches + p] = fromSilence ? (short) (pitches + otherFrom[p]) : voicedFrom[p];
      score[pitches + p] = (first ? 0 : Math.max(b[p] + stay, a[p] + change)) + silent;
    }
    return from;
  }

  /** The best score with which each pitch is reached from those near it. */
  private float[] reached(float[] score, int offset, float[] move, short[] from) {
    float[] best = new float[pitches];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int p = 0; p < pitches; p++) {
      float s = score[offset + p];
      if (s <= NEVER) {
        s = NEVER;
      }
      int low = Math.max(0, p - move.length + 1);
      int high = Math.min(pitches - 1, p + move.length - 1);
      for (int to = low; to <= high; to++) {
        float v = s + move[Math.abs(to - p)];
        if (v > best[to]) {
          best[to] = v;
          from[to] = (short) p;
        }
      }
    }
    return best;
  }
}

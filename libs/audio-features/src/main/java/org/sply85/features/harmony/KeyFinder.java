package org.sply85.features.harmony;

import org.sply85.features.learned.Net;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/**
 * Finds the key of a piece: a network, the same for all tonics, weighs what pitch classes and
 * chords the piece holds above each tonic, and with which it begins and ends.
 */
public final class KeyFinder {
  /**
   * Length of a row of inputs: three registers, chords with minor and other thirds, first, last.
   */
  static final int INPUTS = PitchProfiles.SIZE + 4 * 12;

  private final Net net = Net.resource("key");

  /** The likeliest key. */
  public Key find(PitchProfiles profiles, float[][] chordOdds) {
    float[][] rows = inputs(profiles, chordOdds);
    Key best = new Key(0, Mode.MAJOR);
    float most = Float.NEGATIVE_INFINITY;
    for (int tonic = 0; tonic < 12; tonic++) {
      float[] scores = net.apply(rows[tonic]);
      for (Mode mode : Mode.values()) {
        if (scores[mode.ordinal()] > most) {
          most = scores[mode.ordinal()];
          best = new Key(tonic, mode);
        }
      }
    }
    return best;
  }

  /** What the network sees, {@code [tonic][input]}. */
  static float[][] inputs(PitchProfiles profiles, float[][] chordOdds) {
    int beats = profiles.rows().length;
    float[] song = new float[INPUTS];
    for (int i = 0; i < beats; i++) {
      for (int k = 0; k < PitchProfiles.SIZE; k++) {
        song[k] += profiles.rows()[i][k] / beats;
      }
      chords(chordOdds[i], song, PitchProfiles.SIZE, 4f / beats);
    }
    int ends = Math.min(8, beats);
    for (int i = 0; i < ends; i++) {
      either(chordOdds[i], song, PitchProfiles.SIZE + 24, 1f / ends);
      either(chordOdds[beats - 1 - i], song, PitchProfiles.SIZE + 36, 1f / ends);
    }
    float[][] rows = new float[12][INPUTS];
    for (int tonic = 0; tonic < 12; tonic++) {
      PitchProfiles.turn(song, tonic, rows[tonic], 0);
    }
    return rows;
  }

  private static void chords(float[] odds, float[] out, int at, float weight) {
    int qualities = ChordFinder.QUALITIES.size();
    for (int s = 0; s < odds.length; s++) {
      int third = ChordFinder.QUALITIES.get(s % qualities).minorThird() ? 12 : 0;
      out[at + third + s / qualities] += weight * (float) Math.exp(odds[s]);
    }
  }

  private static void either(float[] odds, float[] out, int at, float weight) {
    int qualities = ChordFinder.QUALITIES.size();
    for (int s = 0; s < odds.length; s++) {
      out[at + s / qualities] += weight * (float) Math.exp(odds[s]);
    }
  }
}

package org.sply85.encoding;

import org.sply85.music.Key;
import org.sply85.music.Mode;

/**
 * The pitch frame that melodies are written in: moved so that the white keys are the key's tones
 * (major on C, minor on A) and the melody lies around the octave above middle C. Twelve keys thus
 * look alike.
 *
 * @param shift semitones to add to a sounding pitch
 */
public record Frame(int shift) {
  /** Number of pitches in the frame. */
  public static final int PITCHES = 37;

  private static final int LOWEST = 48;
  private static final int MIDDLE = 60;

  /** The frame of a melody whose mean sounding pitch is known. */
  public static Frame of(Key key, double meanPitch) {
    int home = key.mode() == Mode.MINOR ? 9 : 0;
    int shift = Math.floorMod(home - key.tonic(), 12);
    double mean = meanPitch + shift;
    int octaves = (int) Math.floor((mean - MIDDLE) / 12);
    return new Frame(shift - 12 * octaves);
  }

  /** The token of a sounding pitch; pitches outside are moved in by octaves. */
  public int token(int pitch) {
    int token = pitch + shift - LOWEST;
    while (token < 0) {
      token += 12;
    }
    while (token >= PITCHES) {
      token -= 12;
    }
    return token;
  }

  /** The sounding MIDI pitch of a token. */
  public int pitch(int token) {
    return token + LOWEST - shift;
  }

  /** The pitch class in the frame of a sounding pitch or pitch class. */
  public int pitchClass(int pitch) {
    return Math.floorMod(pitch + shift, 12);
  }

  /**
   * What is known of each token and of the two that stand for none and for silence, beside what it
   * is: its pitch class, its height; {@code [PITCHES + 2][13]}.
   */
  public static float[][] tokenTraits() {
    float[][] rows = new float[PITCHES + 2][];
    for (int token = 0; token < rows.length; token++) {
      Features features = new Features();
      if (token < PITCHES) {
        features.oneHot(token % 12, 12).number((token - PITCHES / 2) / 12.0);
      } else {
        features.unknown(13);
      }
      rows[token] = features.toArray();
    }
    return rows;
  }

  /** The same after a 1 at the token's own place; {@code [PITCHES + 2][PITCHES + 2 + 13]}. */
  public static float[][] tokenFeatures() {
    return Features.withIdentity(tokenTraits());
  }
}

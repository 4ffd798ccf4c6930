package org.sply85.mastering.domain;

import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;

/**
 * Powers of a stereo sound's middle and side.
 *
 * @param middle mean square of (left + right) / 2
 * @param side mean square of (left - right) / 2
 */
public record Stereo(double middle, double side) {
  /** Measures a stereo sound. */
  static Stereo of(AudioBuffer sound) {
    float[] left = sound.channel(0);
    float[] right = sound.channel(1);
    double middle = 0;
    double side = 0;
    for (int i = 0; i < left.length; i++) {
      double m = (left[i] + right[i]) * 0.5;
      double s = (left[i] - right[i]) * 0.5;
      middle += m * m;
      side += s * s;
    }
    return new Stereo(middle / left.length, side / left.length);
  }

  /** Level lost when both loudspeakers become one, dB: all power over the middle's. */
  public double monoLossDb() {
    return middle == 0 && side == 0 ? 0 : Decibels.fromPower((middle + side) / middle);
  }

  /** The largest factor of the side, at most the wanted one, that loses no more in mono. */
  public double widthLosingAtMost(double lossDb, double wanted) {
    double allowed = Math.sqrt((Math.pow(10, lossDb / 10) - 1) * middle / side);
    return Math.min(wanted, allowed);
  }
}

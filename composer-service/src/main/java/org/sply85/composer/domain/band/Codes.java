package org.sply85.composer.domain.band;

import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;

/** Points among the codes of an autoencoder, and steps between them. */
final class Codes {
  private Codes() {}

  /** A point drawn from the standard normal. */
  static float[] drawn(int size, SplittableRandom random) {
    float[] code = new float[size];
    for (int i = 0; i < size; i++) {
      code[i] = (float) Draw.gaussian(random);
    }
    return code;
  }

  /** The point that lies a share of the way from one to another; beyond them outside 0..1. */
  static float[] between(float[] from, float[] to, double share) {
    float[] code = new float[from.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = (float) (from[i] + share * (to[i] - from[i]));
    }
    return code;
  }

  /** The point that lies by so many times a direction from another. */
  static float[] moved(float[] from, float[] direction, double by) {
    float[] code = new float[from.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = (float) (from[i] + by * direction[i]);
    }
    return code;
  }

  /** The middle of points. */
  static float[] mean(java.util.List<float[]> codes) {
    float[] mean = new float[codes.get(0).length];
    for (float[] code : codes) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += code[i] / codes.size();
      }
    }
    return mean;
  }
}

package org.sply85.audio.effect;

/** Fades along half a cosine, which begins and ends without a corner. */
public final class Fade {
  private Fade() {}

  /** Lets the first frames rise from silence, in place. */
  public static void in(float[][] samples, int frames) {
    for (float[] channel : samples) {
      int length = Math.min(frames, channel.length);
      for (int i = 0; i < length; i++) {
        channel[i] *= (float) rise((double) i / length);
      }
    }
  }

  /** Lets the last frames sink into silence, in place; the very last frame is silent. */
  public static void out(float[][] samples, int frames) {
    for (float[] channel : samples) {
      int length = Math.min(frames, channel.length);
      for (int i = 0; i < length; i++) {
        channel[channel.length - 1 - i] *= (float) rise((double) i / length);
      }
    }
  }

  private static double rise(double share) {
    return 0.5 - 0.5 * Math.cos(Math.PI * share);
  }
}

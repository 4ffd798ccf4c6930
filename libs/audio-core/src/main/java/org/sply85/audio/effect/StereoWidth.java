package org.sply85.audio.effect;

/**
 * Widens or narrows a stereo sound by its side (left minus right), and keeps the bass in the
 * middle, where a vinyl cutter, a club's subwoofer and a phone's one loudspeaker want it.
 *
 * <p>The side passes a fourth-order Linkwitz-Riley high-pass; the middle passes the allpass of the
 * same phase, so that the image above does not smear.
 */
public final class StereoWidth {
  private final double width;
  private final Biquad sideHighPass;
  private final Biquad middleAllPass;

  /**
   * @param width factor of the side, 0 = mono, 1 = as it is, at most 2
   * @param monoBelowHertz the side is cut below this, 24 dB per octave
   * @param sampleRate frames per second
   */
  public StereoWidth(double width, double monoBelowHertz, double sampleRate) {
    if (!(width >= 0 && width <= 2)) {
      throw new IllegalArgumentException("width must be in 0..2, was " + width);
    }
    this.width = width;
    sideHighPass = Biquad.highPass(monoBelowHertz, Biquad.BUTTERWORTH, sampleRate);
    middleAllPass = Biquad.allPass(monoBelowHertz, Biquad.BUTTERWORTH, sampleRate);
  }

  /** Treats a stereo sound in place. */
  public void apply(float[] left, float[] right) {
    float[] side = new float[left.length];
    for (int i = 0; i < side.length; i++) {
      side[i] = (float) ((left[i] - right[i]) * 0.5 * width);
      left[i] = (left[i] + right[i]) * 0.5f;
    }
    sideHighPass.apply(side);
    sideHighPass.apply(side);
    middleAllPass.apply(left);
    for (int i = 0; i < side.length; i++) {
      right[i] = left[i] - side[i];
      left[i] += side[i];
    }
  }
}

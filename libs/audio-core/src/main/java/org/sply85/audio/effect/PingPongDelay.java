package org.sply85.audio.effect;

/** Echoes that alternate between left and right, each duller and thinner than the one before. */
public final class PingPongDelay {
  private static final double INAUDIBLE = 1e-3;

  private final int delay;
  private final double feedback;
  private final Biquad dull;
  private final Biquad thin;

  /**
   * @param seconds between echoes
   * @param feedback factor from one echo to the next, 0..0.9
   * @param sampleRate frames per second
   */
  public PingPongDelay(double seconds, double feedback, double sampleRate) {
    if (!(feedback >= 0 && feedback <= 0.9)) {
      throw new IllegalArgumentException("feedback must be in 0..0.9, was " + feedback);
    }
    delay = (int) Math.round(seconds * sampleRate);
    if (delay < 1) {
      throw new IllegalArgumentException("delay must be at least one frame, was " + seconds + " s");
    }
    this.feedback = feedback;
    dull = Biquad.lowPass(Math.min(5000, sampleRate * 0.4), Biquad.BUTTERWORTH, sampleRate);
    thin = Biquad.highPass(200, Biquad.BUTTERWORTH, sampleRate);
  }

  /**
   * The echoes alone.
   *
   * @param send mono
   * @return stereo, {@code [channel][frame]}, as long as the send; the first echo is on the left,
   *     one delay after the sound
   */
  public float[][] echoes(float[] send) {
    float[][] out = new float[2][send.length];
    float[] echo = send.clone();
    double gain = 1;
    for (int start = delay; start < send.length && gain > INAUDIBLE; start += delay) {
      dull.apply(echo);
      thin.apply(echo);
      float[] side = out[(start / delay + 1) % 2];
      for (int i = start; i < side.length; i++) {
        side[i] += (float) (gain * echo[i - start]);
      }
      gain *= feedback;
    }
    return out;
  }
}

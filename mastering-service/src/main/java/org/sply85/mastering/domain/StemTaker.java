package org.sply85.mastering.domain;

/** Takes what goes into the sum of a mix, as it goes in. */
interface StemTaker {
  /** Nobody wants it. */
  StemTaker NONE =
      new StemTaker() {
        @Override
        public void track(String name, float[][] samples) {}

        @Override
        public void effects(float[][] samples) {}
      };

  /**
   * A track after its strip, fader, ducking and ride.
   *
   * @param name the track's name in the score
   * @param samples stereo, as long as the mix; not to be changed
   */
  void track(String name, float[][] samples);

  /**
   * What comes back from rooms and echoes, of all tracks together.
   *
   * @param samples stereo, as long as the mix; the taker's own
   */
  void effects(float[][] samples);
}

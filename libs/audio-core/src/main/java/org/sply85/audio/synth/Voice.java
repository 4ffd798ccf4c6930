package org.sply85.audio.synth;

import java.util.SplittableRandom;

/** How a patch sounds one note. Holds no state between notes. */
interface Voice {
  /**
   * The note from its onset to its last sound.
   *
   * @param random drawn from for phases and noise
   * @param sampleRate frames per second
   * @return stereo, {@code float[2][frame]}, within -1..1 for the hardest stroke
   */
  float[][] play(SynthNote note, SplittableRandom random, double sampleRate);
}

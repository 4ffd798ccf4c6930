package org.sply85.audio.synth;

/**
 * Attack, decay, sustain, release.
 *
 * @param attack seconds up to full level, linear
 * @param decay time constant in seconds down to the sustained level, exponential
 * @param sustain level that is held, 0..1
 * @param release time constant in seconds after the note is let go, exponential
 */
record Envelope(double attack, double decay, double sustain, double release) {
  private static final int RELEASE_CONSTANTS = 8; // -69 dB, faded to zero by a straight line

  /** How long a note sounds that is held so long, in seconds. */
  double seconds(double held) {
    return held + release * RELEASE_CONSTANTS;
  }

  /** Level at a time after the onset, 0..1. */
  double at(double time, double held) {
    if (time <= held) {
      return time < attack
          ? time / attack
          : sustain + (1 - sustain) * Math.exp(-(time - attack) / decay);
    }
    double after = (time - held) / release;
    return Math.max(0, at(held, held) * Math.exp(-after) * (1 - after / RELEASE_CONSTANTS));
  }
}

package org.sply85.audio.synth;

/**
 * A cutoff frequency that moves after the onset.
 *
 * @param toHertz where it comes to rest
 * @param byHertz how far above that it starts
 * @param seconds time constant of the way, exponential
 */
record Sweep(double toHertz, double byHertz, double seconds) {
  double at(double time) {
    return toHertz + byHertz * Math.exp(-time / seconds);
  }
}

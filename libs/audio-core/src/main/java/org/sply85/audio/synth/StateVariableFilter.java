package org.sply85.audio.synth;

/**
 * Two-pole low-pass and band-pass that may be swept every sample: the trapezoidal state variable
 * filter (V. Zavalishin, The Art of VA Filter Design, 2012, chapter 4).
 */
final class StateVariableFilter {
  private final double sampleRate;
  private final double damping;
  private double a1;
  private double a2;
  private double a3;
  private double band;
  private double low;
  private double lastBand;

  /**
   * @param q resonance; 0.707 = none
   */
  StateVariableFilter(double sampleRate, double q) {
    this.sampleRate = sampleRate;
    this.damping = 1 / q;
    tune(sampleRate / 8);
  }

  /** Sets the cutoff, held below 0.45 of the sample rate. */
  void tune(double hertz) {
    double g = Math.tan(Math.PI * Math.min(hertz / sampleRate, 0.45));
    a1 = 1 / (1 + g * (g + damping));
    a2 = g * a1;
    a3 = g * a2;
  }

  /** The low-passed sample. */
  double lowPass(double in) {
    double rest = in - low;
    lastBand = a1 * band + a2 * rest;
    double out = low + a2 * band + a3 * rest;
    band = 2 * lastBand - band;
    low = 2 * out - low;
    return out;
  }

  /** The band-passed sample, 1 at the centre. */
  double bandPass(double in) {
    lowPass(in);
    return lastBand * damping;
  }
}

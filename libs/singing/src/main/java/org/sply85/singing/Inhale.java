package org.sply85.singing;

/** The breath that is heard before a line: hiss through an open mouth, swelling and cut short. */
final class Inhale implements PulseTrain.Performance {
  private static final double LONGEST_SECONDS = 0.32;
  private static final double SHORTEST_REST = 0.35;
  private static final double SHARE_OF_REST = 0.6;
  private static final double BEFORE_SOUND = 0.05;
  private static final double LEVEL_DB = -56;
  // Centre and width in Hz, and height in dB, of what an open mouth lets through.
  private static final double[][] FORMANTS = {{650, 350, 4}, {1700, 500, 8}, {3000, 900, 6}};
  private static final double FALL_FROM_HERTZ = 4000;
  private static final double FALL_DB_PER_OCTAVE = 9;
  private static final double NEPER_PER_DB = Math.log(10) / 20;

  private final double from;
  private final double to;

  private Inhale(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Adds the breath before a sound that begins after a rest, if the rest is long enough for one.
   */
  static void add(PulseTrain train, double restFrom, double soundFrom, float[] sound) {
    double rest = soundFrom - restFrom;
    if (rest < SHORTEST_REST) {
      return;
    }
    double to = soundFrom - BEFORE_SOUND;
    double from = to - Math.min(LONGEST_SECONDS, SHARE_OF_REST * rest);
    train.add(VocalTract.steady(spectrum()), new Inhale(from, to), from, to, sound);
  }

  @Override
  public boolean at(double seconds, PulseTrain.Moment moment) {
    double share = Math.max(0, Math.min(1, (seconds - from) / (to - from)));
    double swell = Math.sin(Math.PI * Math.pow(share, 1.6));
    moment.frame = 0;
    moment.hertz = 0;
    moment.logGain = Math.log(Math.max(1e-4, swell * swell));
    return true;
  }

  private static float[] spectrum() {
    float[] power = new float[SpectrumGrid.BINS];
    for (int k = 0; k < power.length; k++) {
      double hertz = SpectrumGrid.hertz(k);
      double db = LEVEL_DB - (hertz < 200 ? 20 : 0);
      for (double[] formant : FORMANTS) {
        double off = (hertz - formant[0]) / formant[1];
        db += formant[2] / (1 + off * off);
      }
      db -= FALL_DB_PER_OCTAVE * Math.max(0, Math.log(hertz / FALL_FROM_HERTZ) / Math.log(2));
      power[k] = (float) (2 * NEPER_PER_DB * db);
    }
    return power;
  }
}

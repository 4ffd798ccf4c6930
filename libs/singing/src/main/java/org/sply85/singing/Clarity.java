package org.sply85.singing;

import org.sply85.audio.Decibels;

/**
 * Prepares spectra for being sung over a band: one loudness for all lines, formants moved, more of
 * what lies between 1 and 4 kHz, consonants raised over vowels, and sibilants held back.
 */
final class Clarity {
  private static final double VOWEL_DB = -21;
  private static final double CONSONANT_LIFT_DB = 6;
  private static final double SIBILANT_OVER_VOWEL_DB = -6;
  private static final double NEPER_POWER_PER_DB = Math.log(10) / 10;
  private static final double TILT_FROM_HERTZ = 1000;
  private static final double TILT_OCTAVES = 2;

  private final SpokenLine line;
  private final double formantScale;
  private final float[] tilt = new float[SpectrumGrid.BINS];
  private final double levelDb;

  Clarity(SpokenLine line, VoiceColour colour) {
    this.line = line;
    this.formantScale = colour.formantScale();
    for (int k = 1; k < tilt.length; k++) {
      double octaves = Math.log(SpectrumGrid.hertz(k) / TILT_FROM_HERTZ) / Math.log(2);
      double within = Math.max(0, Math.min(TILT_OCTAVES, octaves));
      tilt[k] = (float) (NEPER_POWER_PER_DB * colour.tiltDbPerOctave() * within);
    }
    this.levelDb = VOWEL_DB - vowelDb();
  }

  // Mean over the vowels' frames, before they are moved to the level of all lines.
  private double vowelDb() {
    double sum = 0;
    int count = 0;
    for (int t = 0; t < line.logPower().length; t++) {
      if (line.soundAt(t).vowel()) {
        sum += power(coloured(t));
        count++;
      }
    }
    return Decibels.fromPower(sum / Math.max(1, count));
  }

  /** The spectrum of a frame as it is to be sung; an array of its own. */
  float[] shaped(int frame, Articulation sound) {
    float[] power = coloured(frame);
    double gainDb = levelDb;
    if (!sound.vowel() && sound != Articulation.SILENCE) {
      gainDb += CONSONANT_LIFT_DB;
    }
    if (sound.sibilant()) {
      double over = Decibels.fromPower(power(power)) + gainDb - VOWEL_DB;
      gainDb -= Math.max(0, over - SIBILANT_OVER_VOWEL_DB);
    }
    float gain = (float) (gainDb * NEPER_POWER_PER_DB);
    for (int k = 0; k < power.length; k++) {
      power[k] += gain;
    }
    return power;
  }

  private float[] coloured(int frame) {
    float[] from = line.logPower()[frame];
    float[] power = new float[from.length];
    for (int k = 0; k < power.length; k++) {
      double at = Math.min(from.length - 1.001, k / formantScale);
      int low = (int) at;
      float share = (float) (at - low);
      power[k] = from[low] + share * (from[low + 1] - from[low]) + tilt[k];
    }
    return power;
  }

  /** Power of a sound with this spectrum, full scale = 1. */
  private static double power(float[] logPower) {
    double sum = 0;
    for (float bin : logPower) {
      sum += Math.exp(bin);
    }
    return sum / logPower.length;
  }
}

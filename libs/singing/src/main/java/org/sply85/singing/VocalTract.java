package org.sply85.singing;

/**
 * A spoken line ready to be sung: for every frame the logarithm of the vocal tract's transfer
 * function, magnitude and minimum phase, and how much of it is noise. All of it is interpolated
 * between frames, which stays minimum phase, since that is linear in the logarithm.
 */
final class VocalTract {
  private final float[][] logMagnitude;
  private final float[][] phase;
  private final float[][] noise;

  private VocalTract(float[][] logMagnitude, float[][] phase, float[][] noise) {
    this.logMagnitude = logMagnitude;
    this.phase = phase;
    this.noise = noise;
  }

  /** The tract of a line in the given colour. */
  static VocalTract of(SpokenLine line, VoiceColour colour) {
    int frames = line.logPower().length;
    NoiseShare shares = new NoiseShare(colour.breath());
    MinimumPhase minimum = new MinimumPhase();
    float[][] magnitude = new float[frames][];
    float[][] phase = new float[frames][];
    float[][] noise = new float[frames][];
    Clarity clarity = new Clarity(line, colour);
    for (int t = 0; t < frames; t++) {
      Articulation sound = line.soundAt(t);
      float[] power = clarity.shaped(t, sound);
      phase[t] = minimum.of(power);
      for (int k = 0; k < power.length; k++) {
        power[k] /= 2;
      }
      magnitude[t] = power;
      noise[t] = shares.of(sound);
    }
    return new VocalTract(magnitude, phase, noise);
  }

  /** A tract that only breathes, with one spectrum all the time. */
  static VocalTract steady(float[] logPower) {
    float[] phase = new MinimumPhase().of(logPower);
    float[] magnitude = new float[logPower.length];
    for (int k = 0; k < magnitude.length; k++) {
      magnitude[k] = logPower[k] / 2;
    }
    float[] noise = new NoiseShare(1).of(Articulation.SILENCE);
    return new VocalTract(
        new float[][] {magnitude, magnitude},
        new float[][] {phase, phase},
        new float[][] {noise, noise});
  }

  int frames() {
    return logMagnitude.length;
  }

  float[] logMagnitude(int frame) {
    return logMagnitude[frame];
  }

  float[] phase(int frame) {
    return phase[frame];
  }

  float[] noise(int frame) {
    return noise[frame];
  }
}

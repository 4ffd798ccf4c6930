package org.sply85.audio.seam;

/** The tone of a stretch of sound: its third-octave spectrum and its chroma. */
final class Colour {
  private static final int BAND_WINDOW = 4096;
  private static final int CHROMA_WINDOW = 8192;
  private static final double LOWEST_HERTZ = 50;
  private static final double BANDS_PER_OCTAVE = 3;
  private static final int BANDS = 25;
  private static final double CHROMA_FROM_HERTZ = 65;
  private static final double CHROMA_TO_HERTZ = 2100;
  private static final double A4_HERTZ = 440;
  private static final int A4 = 69;
  private static final int OCTAVE = 12;

  private Colour() {}

  /** Power in each third of an octave from 50 Hz up. */
  static double[] bands(float[] sound, int from, int to, double rate) {
    double[] power = Spectra.mean(sound, from, to, BAND_WINDOW);
    double[] bands = new double[BANDS];
    for (int k = 1; k < power.length; k++) {
      double octaves = Math.log(k * rate / BAND_WINDOW / LOWEST_HERTZ) / Math.log(2);
      int band = (int) Math.round(octaves * BANDS_PER_OCTAVE);
      if (band >= 0 && band < BANDS) {
        bands[band] += power[k];
      }
    }
    return bands;
  }

  /** Power of each pitch class, C first, of 65 to 2100 Hz. */
  static double[] chroma(float[] sound, int from, int to, double rate) {
    double[] power = Spectra.mean(sound, from, to, CHROMA_WINDOW);
    double[] chroma = new double[OCTAVE];
    for (int k = 1; k < power.length; k++) {
      double hertz = k * rate / CHROMA_WINDOW;
      if (hertz > CHROMA_FROM_HERTZ && hertz < CHROMA_TO_HERTZ) {
        long pitch = Math.round(A4 + OCTAVE * Math.log(hertz / A4_HERTZ) / Math.log(2));
        chroma[(int) Math.floorMod(pitch, (long) OCTAVE)] += power[k];
      }
    }
    return chroma;
  }
}

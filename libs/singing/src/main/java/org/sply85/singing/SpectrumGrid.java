package org.sply85.singing;

/** The grid of frequencies on which spectra of the voice are given: that of the stems' rate. */
public final class SpectrumGrid {
  /** Frames of sound per second. */
  public static final int SAMPLE_RATE = 48_000;

  /** Points of the Fourier transform; 43 ms, longer than the mouth rings. */
  public static final int SIZE = 2048;

  /** Bins from 0 to half the sample rate. */
  public static final int BINS = SIZE / 2 + 1;

  private SpectrumGrid() {}

  /** Frequency of a bin. */
  public static double hertz(int bin) {
    return (double) bin * SAMPLE_RATE / SIZE;
  }
}

package org.sply85.audio.seam;

/** What is measured where one section passes into the next. */
public enum SeamFigure {
  /** Loudness of the bar after less that of the bar before, without sign, LU. */
  LOUDNESS_STEP(false),
  /** How far the softest 100 ms near the seam lie below the softer of the two bars, LU. */
  HOLE(false),
  /** Spectral flux of the arrival over the median of the flux at the notes around it. */
  FLUX_RATIO(true),
  /**
   * How far the beat moves, ms beyond the 20 that players of a band may be apart: the lag of what
   * is heard behind the notes, after less before.
   */
  BEAT_JUMP(false),
  /** One less the cosine of the third-octave spectra of the bars before and after, 0..1. */
  SPECTRAL_DISTANCE(false),
  /** One less the cosine of the chroma of the bars before and after, 0..1. */
  CHROMA_DISTANCE(false),
  /** The sharpest impulse at the seam over the median of those at the notes around it. */
  CLICK(false),
  /** How far what sounds before the seam has fallen right after it, dB. */
  TAIL_CUT(false);

  private final boolean moreIsBetter;

  SeamFigure(boolean moreIsBetter) {
    this.moreIsBetter = moreIsBetter;
  }

  /** Whether a greater value is a better seam. */
  public boolean moreIsBetter() {
    return moreIsBetter;
  }
}

package org.sply85.mastering.domain.file;

/** Tells how far a mastering is. */
@FunctionalInterface
public interface Steps {
  /**
   * Something moved on.
   *
   * @param doing what is being done
   * @param share of it that is done, 0..1; negative if that can not be told
   */
  void at(String doing, double share);

  /** One pass over a sound. */
  @FunctionalInterface
  interface Step {
    /** So many frames are done. */
    void at(long frames);
  }

  /** A pass over a sound of so many frames, or of an unknown number. */
  default Step pass(String doing, long frames) {
    return done -> at(doing, frames > 0 ? Math.min(1, done / (double) frames) : -1);
  }
}

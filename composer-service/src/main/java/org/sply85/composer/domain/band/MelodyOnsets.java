package org.sply85.composer.domain.band;

import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Where a melody strikes: how often at each step of the bar.
 *
 * @param perStep onsets at each step, summed over the bars
 * @param bars of the melody's idea
 */
record MelodyOnsets(double[] perStep, int bars) {
  private static final double DENSE = 5;
  private static final double SHARED = 0.6;

  static MelodyOnsets of(List<Note> melody, int stepsPerBar, int bars) {
    double[] perStep = new double[stepsPerBar];
    for (Note note : melody) {
      perStep[Math.floorMod(Math.floorDiv(note.tick(), Ticks.PER_SIXTEENTH), stepsPerBar)]++;
    }
    return new MelodyOnsets(perStep, bars);
  }

  /**
   * How well onsets leave the melody alone, 0.5..1: of a dense melody no more than 60 % is to be
   * doubled in rhythm.
   *
   * @param onsets bit i for step i
   */
  double complement(int onsets) {
    double all = 0;
    double shared = 0;
    for (int step = 0; step < perStep.length; step++) {
      all += perStep[step];
      shared += (onsets >> step & 1) == 1 ? perStep[step] : 0;
    }
    boolean dense = all >= DENSE * bars;
    return !dense || shared <= SHARED * all ? 1 : 1 - 0.5 * (shared / all - SHARED) / (1 - SHARED);
  }
}

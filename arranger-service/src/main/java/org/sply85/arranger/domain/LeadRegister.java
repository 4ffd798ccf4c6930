package org.sply85.arranger.domain;

import org.sply85.contracts.song.SongPlan;

/**
 * In which octave an instrument plays the melody. What stands for a voice keeps the octave it was
 * composed in, a low voice sounding an octave higher; an instrumental lead may soar.
 */
final class LeadRegister {
  private static final double VOICE_MIDDLE = 66;
  private static final double INSTRUMENT_MIDDLE = 74;
  private static final int[] SHIFTS = {0, 12, -12, 24, -24};

  private final int lowest;
  private final int highest;
  private final boolean voice;

  LeadRegister(SongPlan plan) {
    this.lowest = plan.lowestPitch();
    this.highest = plan.highestPitch();
    this.voice = !plan.brief().voice().value().equals("instrumental");
  }

  /**
   * Semitones by which the melody moves to suit the instrument.
   *
   * @param low lowest pitch of the instrument
   * @param high its highest
   * @return a multiple of 12
   */
  int shift(int low, int high) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int shift : SHIFTS) {
      double middle = (lowest + highest) / 2.0 + shift;
      double off = Math.abs(middle - (voice ? VOICE_MIDDLE : INSTRUMENT_MIDDLE));
      double cost = missing(low, high, shift) + off * (voice ? 1 : 0.3);
      if (cost < least) {
        least = cost;
        best = shift;
      }
    }
    return best;
  }

  /** Whether the instrument reaches the melody's notes but for a semitone on either side. */
  boolean reachedBy(int low, int high) {
    return missing(low, high, shift(low, high)) <= 2;
  }

  private int missing(int low, int high, int shift) {
    return Math.max(0, low - lowest - shift) + Math.max(0, highest + shift - high);
  }
}

package org.sply85.composer.domain.melody;

import org.sply85.contracts.song.MelodyTargets;
import org.sply85.contracts.song.Target;
import org.sply85.encoding.Frame;

/**
 * How a network that writes melodies is steered move by move: what can not be sung never comes, and
 * repeated notes, steps and leaps are made as likely as the song aims at, by adding the logarithm
 * of what is wanted over what comes unasked.
 *
 * @param targets the song's aims
 */
public record Steering(MelodyTargets targets) {
  private static final float NEVER = -1e9f;
  private static final int STEP = 2; // semitones
  private static final int LEAP = 5;
  // What the networks write unasked, at the temperature they are drawn at.
  private static final double UNASKED_REPEATS = 0.24;
  private static final double UNASKED_STEPS = 0.43;
  private static final double UNASKED_LEAPS = 0.14;
  private static final double UNASKED_BIG_LEAPS = 0.6; // of those of real songs
  private static final double MOST = 0.7; // nats

  /** What is added for each move, {@code [pitches + 2][pitches]}, from a pitch to another. */
  public float[][] moves() {
    float[] bySize = new float[Frame.PITCHES];
    for (int size = 0; size < bySize.length; size++) {
      bySize[size] = LeapRules.allows(0, size) ? pull(size) : NEVER;
    }
    float[][] moves = new float[Frame.PITCHES + 2][Frame.PITCHES];
    for (int from = 0; from < Frame.PITCHES; from++) {
      for (int to = 0; to < Frame.PITCHES; to++) {
        moves[from][to] = bySize[Math.abs(to - from)];
      }
    }
    return moves;
  }

  private float pull(int semitones) {
    if (semitones == 0) {
      return pull(targets.repeatShare(), UNASKED_REPEATS);
    }
    if (semitones <= STEP) {
      return pull(targets.stepShare(), UNASKED_STEPS);
    }
    if (semitones < LEAP) {
      return 0;
    }
    float leaps = pull(targets.leapShare(), UNASKED_LEAPS);
    boolean big = semitones > LeapRules.FIFTH;
    return big ? leaps - (float) Math.log(UNASKED_BIG_LEAPS) : leaps;
  }

  private static float pull(Target target, double unasked) {
    if (target == null || target.value() <= 0) {
      return 0;
    }
    return (float) Math.max(-MOST, Math.min(MOST, Math.log(target.value() / unasked)));
  }
}

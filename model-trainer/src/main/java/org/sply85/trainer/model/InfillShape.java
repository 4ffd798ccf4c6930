package org.sply85.trainer.model;

/**
 * The sizes of a network that fills any places of a sequence, given all others.
 *
 * @param name names it in the pack
 * @param features numbers known of each place before it is filled
 * @param tokens what a place can be filled with; two more stand for "none" and "nothing there"
 * @param references other places that each place may look at
 * @param time places in a window; in use, any multiple of {@link #MULTIPLE}
 * @param body what looks at them
 */
public record InfillShape(
    String name, int features, int tokens, int references, int time, Body body) {
  /** What the length of a sequence must be a multiple of. */
  public static final int MULTIPLE = 8;

  public InfillShape {
    if (time % MULTIPLE != 0) {
      throw new IllegalArgumentException(
          "time must be a multiple of %d, was %d".formatted(MULTIPLE, time));
    }
  }

  /** Stands for a place that does not exist or is not filled. */
  public int none() {
    return tokens;
  }

  /** Stands for a place at which nothing begins. */
  public int silence() {
    return tokens + 1;
  }

  /** What looks at the sequence. */
  public sealed interface Body {}

  /**
   * Convolutions over places and pitches: what is learnt at one pitch holds at all.
   *
   * @param channels of each layer
   * @param chordAt where the chord's pitch classes and root stand among the features
   * @param nextChordAt where the next chord's pitch classes stand
   */
  public record Pitched(int channels, int chordAt, int nextChordAt, double dropout)
      implements Body {}

  /**
   * Convolutions over places.
   *
   * @param channels of each layer
   * @param rounds times that the dilations 1, 2, 4, 8 follow one another
   */
  public record Plain(int channels, int rounds, double dropout) implements Body {}
}

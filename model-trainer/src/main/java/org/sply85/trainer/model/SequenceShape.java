package org.sply85.trainer.model;

/**
 * The sizes of a network that goes along a sequence and says what comes next.
 *
 * @param name names it in the pack
 * @param features numbers known of each place before it is filled
 * @param tokens what a place can be filled with; two more stand for "none" and "nothing there"
 * @param references earlier places that each place may take after
 * @param time longest sequence
 * @param width of the layers
 * @param body what goes along
 */
public record SequenceShape(
    String name, int features, int tokens, int references, int time, int width, Body body) {
  /** Tokens that a place looks back on: the last two, and its references. */
  public int lookBacks() {
    return 2 + references;
  }

  /** Stands for a place that does not exist. */
  public int none() {
    return tokens;
  }

  /** Stands for a place at which nothing begins. */
  public int silence() {
    return tokens + 1;
  }

  /** What goes along the sequence. */
  public sealed interface Body {}

  /** A long short-term memory of the given size. */
  public record Recurrent(int size, double dropout) implements Body {}

  /** Attention to all earlier places. */
  public record Attentive(int blocks, int heads, double dropout) implements Body {}
}

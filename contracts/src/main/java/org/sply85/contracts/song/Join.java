package org.sply85.contracts.song;

import java.util.List;

/**
 * How a candidate begins and ends, as a trained critic of transitions compares it: the product of
 * one candidate's tail and another's head is the log-odds that the other follows, against any.
 *
 * @param head of its first two bars
 * @param tail of its last two bars, as many numbers
 */
public record Join(List<Double> head, List<Double> tail) {
  public Join {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
    if (head.size() != tail.size()) {
      throw new IllegalArgumentException(
          "head and tail must have as many numbers, had %d and %d"
              .formatted(head.size(), tail.size()));
    }
  }

  /**
   * Log-odds, against any other, that a candidate follows this one.
   *
   * @throws IllegalArgumentException if they were compared by different critics
   */
  public double logOdds(Join after) {
    if (tail.size() != after.head.size()) {
      throw new IllegalArgumentException(
          "joins must be of one critic, had %d and %d numbers"
              .formatted(tail.size(), after.head.size()));
    }
    double product = 0;
    for (int i = 0; i < tail.size(); i++) {
      product += tail.get(i) * after.head.get(i);
    }
    return product;
  }
}

package org.sply85.evaluation;

/** A running mean. */
final class Mean {
  private double sum;
  private int count;

  void add(double value) {
    sum += value;
    count++;
  }

  int count() {
    return count;
  }

  /** NaN if nothing was added. */
  double value() {
    return sum / count;
  }
}

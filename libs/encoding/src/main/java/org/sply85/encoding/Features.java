package org.sply85.encoding;

import java.util.Arrays;

/** Writes what is known of a place, number after number. */
final class Features {
  private float[] values = new float[256];
  private int size;

  /** A 1 at the value's place among {@code of}; values outside are taken for the nearest inside. */
  Features oneHot(int value, int of) {
    room(of);
    values[size + Math.max(0, Math.min(of - 1, value))] = 1;
    size += of;
    return this;
  }

  /** As many zeros: nothing is known. */
  Features unknown(int of) {
    room(of);
    size += of;
    return this;
  }

  /** 1 or 0. */
  Features flag(boolean set) {
    return number(set ? 1 : 0);
  }

  /** A number of about the size of 1. */
  Features number(double value) {
    room(1);
    values[size++] = (float) value;
    return this;
  }

  private void room(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, 2 * (size + more));
    }
  }

  /** All that was written. */
  float[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** Rows with a 1 set before each, at the row's own place. */
  static float[][] withIdentity(float[][] rows) {
    float[][] wider = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      wider[i] = new float[rows.length + rows[i].length];
      wider[i][i] = 1;
      System.arraycopy(rows[i], 0, wider[i], rows.length, rows[i].length);
    }
    return wider;
  }
}

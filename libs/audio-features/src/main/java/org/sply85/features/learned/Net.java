package org.sply85.features.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small network of two dense layers: {@code out = B relu(A x + a) + b}. It is trained on rendered
 * songs whose truth is known exactly, and read from a file of big-endian numbers: three sizes, then
 * means and scales of the inputs, A, a, B, b.
 */
public final class Net {
  private static final int MOST = 4096;

  final int inputs;
  final int hidden;
  final int outputs;
  final float[] means;
  final float[] scales;
  final float[] a;
  final float[] aBias;
  final float[] b;
  final float[] bBias;

  /** A network of zeros. */
  public Net(int inputs, int hidden, int outputs) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.outputs = outputs;
    means = new float[inputs];
    scales = new float[inputs];
    a = new float[hidden * inputs];
    aBias = new float[hidden];
    b = new float[outputs * hidden];
    bBias = new float[outputs];
  }

  /** Reads a network that comes with this library. */
  public static Net resource(String name) {
    try (InputStream in = Net.class.getResourceAsStream(name + ".net")) {
      if (in == null) {
        throw new IllegalStateException("there must be a network " + name);
      }
      return read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a network of a file. */
  public static Net read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(new DataInputStream(new BufferedInputStream(in)));
    }
  }

  private static Net read(DataInputStream in) throws IOException {
    int inputs = in.readInt();
    int hidden = in.readInt();
    int outputs = in.readInt();
    if (Math.min(inputs, Math.min(hidden, outputs)) < 1
        || Math.max(inputs, Math.max(hidden, outputs)) > MOST) {
      throw new IOException("sizes of a network must be in 1.." + MOST);
    }
    Net net = new Net(inputs, hidden, outputs);
    for (float[] part : net.parts()) {
      for (int i = 0; i < part.length; i++) {
        part[i] = in.readFloat();
      }
    }
    return net;
  }

  /** Writes the network as {@link #resource} reads it. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(inputs);
    out.writeInt(hidden);
    out.writeInt(outputs);
    for (float[] part : parts()) {
      for (float value : part) {
        out.writeFloat(value);
      }
    }
    out.flush();
  }

  float[][] parts() {
    return new float[][] {means, scales, a, aBias, b, bBias};
  }

  /**
   * The outputs for one row of inputs.
   *
   * @param row {@code [input]}, in their own units
   * @return {@code [output]}, scores before any softmax
   */
  public float[] apply(float[] row) {
    if (row.length != inputs) {
      throw new IllegalArgumentException(
          "inputs must be %d, were %d".formatted(inputs, row.length));
    }
    float[] x = new float[inputs];
    for (int i = 0; i < inputs; i++) {
      x[i] = (row[i] - means[i]) * scales[i];
    }
    float[] y = bBias.clone();
    for (int h = 0; h < hidden; h++) {
      float sum = aBias[h];
      for (int i = 0, at = h * inputs; i < inputs; i++, at++) {
        sum += a[at] * x[i];
      }
      if (sum > 0) {
        for (int o = 0; o < outputs; o++) {
          y[o] += b[o * hidden + h] * sum;
        }
      }
    }
    return y;
  }
}

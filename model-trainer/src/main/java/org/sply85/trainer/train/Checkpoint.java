package org.sply85.trainer.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * All that a training needs to go on as if it had not stopped.
 *
 * @param fingerprint of recipe, network and examples; another one's checkpoint is not taken
 * @param step steps done
 * @param lossSum of the steps of the unfinished pass
 * @param seconds trained so far
 * @param curve the passes done
 * @param state all variables, the optimiser's too
 * @param best the weights of the best pass; empty if there is none
 */
record Checkpoint(
    String fingerprint,
    long step,
    double lossSum,
    double seconds,
    Curve curve,
    Map<String, float[]> state,
    Map<String, float[]> best) {
  private static final int MAGIC = 0x53504C43;

  /** Writes it beside the old one, then in its place. */
  void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    CheckedOutputStream checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16), new CRC32());
    try (DataOutputStream out = new DataOutputStream(checked)) {
      out.writeInt(MAGIC);
      out.writeUTF(fingerprint);
      out.writeLong(step);
      out.writeDouble(lossSum);
      out.writeDouble(seconds);
      writeCurve(out);
      writeArrays(out, state);
      writeArrays(out, best);
      out.writeLong(checked.getChecksum().getValue());
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeCurve(DataOutputStream out) throws IOException {
    out.writeInt(curve.epochs().size());
    for (Curve.Epoch epoch : curve.epochs()) {
      out.writeDouble(epoch.training());
      out.writeDouble(epoch.seconds());
      out.writeInt(epoch.validation().size());
      for (Map.Entry<String, Double> figure : epoch.validation().entrySet()) {
        out.writeUTF(figure.getKey());
        out.writeDouble(figure.getValue());
      }
    }
  }

  private static void writeArrays(DataOutputStream out, Map<String, float[]> arrays)
      throws IOException {
    out.writeInt(arrays.size());
    for (Map.Entry<String, float[]> array : arrays.entrySet()) {
      out.writeUTF(array.getKey());
      out.writeInt(array.getValue().length);
      for (float value : array.getValue()) {
        out.writeFloat(value);
      }
    }
  }

  /**
   * The checkpoint in a file; empty if there is none, it is damaged, or it is of something else: a
   * training then begins anew.
   */
  static Optional<Checkpoint> read(Path file, String fingerprint) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    CheckedInputStream checked =
        new CheckedInputStream(
            new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
    try (DataInputStream in = new DataInputStream(checked)) {
      if (in.readInt() != MAGIC || !in.readUTF().equals(fingerprint)) {
        return Optional.empty();
      }
      Checkpoint read =
          new Checkpoint(
              fingerprint,
              in.readLong(),
              in.readDouble(),
              in.readDouble(),
              readCurve(in),
              readArrays(in),
              readArrays(in));
      long sum = checked.getChecksum().getValue();
      return in.readLong() == sum ? Optional.of(read) : Optional.empty();
    } catch (java.io.EOFException e) {
      return Optional.empty();
    }
  }

  private static Curve readCurve(DataInputStream in) throws IOException {
    List<Curve.Epoch> epochs = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      double training = in.readDouble();
      double seconds = in.readDouble();
      Map<String, Double> figures = new LinkedHashMap<>();
      for (int f = in.readInt(); f > 0; f--) {
        figures.put(in.readUTF(), in.readDouble());
      }
      epochs.add(new Curve.Epoch(training, figures, seconds));
    }
    return new Curve(epochs);
  }

  private static Map<String, float[]> readArrays(DataInputStream in) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      String name = in.readUTF();
      float[] values = new float[in.readInt()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readFloat();
      }
      arrays.put(name, values);
    }
    return arrays;
  }
}

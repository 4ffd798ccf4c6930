package org.sply85.features.measure;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sply85.features.learned.NetTrainer.Example;

/** Examples in a file, so that sounds are measured once and learnt from many times. */
final class ExampleFile {
  private ExampleFile() {}

  static void write(List<Example> examples, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(examples.size());
      for (Example e : examples) {
        out.writeInt(e.rows().length);
        for (float[] row : e.rows()) {
          floats(out, row);
        }
        floats(out, e.target());
      }
    }
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float v : values) {
      out.writeFloat(v);
    }
  }

  static List<Example> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      List<Example> examples = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        float[][] rows = new float[in.readInt()][];
        for (int r = 0; r < rows.length; r++) {
          rows[r] = floats(in);
        }
        examples.add(new Example(rows, floats(in)));
      }
      return examples;
    }
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}

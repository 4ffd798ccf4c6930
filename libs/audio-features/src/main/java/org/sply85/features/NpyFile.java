package org.sply85.features;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** NumPy's file of one array, version 1.0: float32, little endian, rows x frames in C's order. */
public final class NpyFile {
  private static final int ALIGN = 64;
  private static final int PREAMBLE = 10;

  private NpyFile() {}

  /**
   * Writes a matrix.
   *
   * @param frames {@code [frame][row]}, at least one frame; it is written transposed
   */
  public static void write(float[][] frames, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(frames, out);
    }
  }

  /** The same, to a stream that stays open. */
  public static void write(float[][] frames, OutputStream out) throws IOException {
    int rows = frames[0].length;
    out.write(head(rows, frames.length));
    ByteBuffer line = ByteBuffer.allocate(4 * frames.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows; row++) {
      line.clear();
      for (float[] frame : frames) {
        line.putFloat(frame[row]);
      }
      out.write(line.array());
    }
  }

  private static byte[] head(int rows, int frames) {
    String text =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, frames);
    int length = (PREAMBLE + text.length() + ALIGN) / ALIGN * ALIGN - PREAMBLE;
    String padded = text + " ".repeat(length - text.length() - 1) + "\n";
    return ByteBuffer.allocate(PREAMBLE + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(ISO_8859_1))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) length)
        .put(padded.getBytes(ISO_8859_1))
        .array();
  }
}

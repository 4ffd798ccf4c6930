package org.sply85.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout is that of NumPy's documentation, "numpy.lib.format", version 1.0. */
class NpyFileTest {
  @Test
  void writesRowsTimesFrames(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.npy");
    NpyFile.write(new float[][] {{1, 2}, {3, 4}, {5, 6}}, file);
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int head = in.getShort(8);
    assertThat((10 + head) % 64).isZero();
    assertThat(new String(in.array(), 10, head, StandardCharsets.ISO_8859_1))
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }")
        .endsWith("\n");
    float[] values = new float[6];
    in.position(10 + head).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    assertThat(values).containsExactly(1, 3, 5, 2, 4, 6);
  }
}

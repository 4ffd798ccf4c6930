package org.sply85.feature.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sply85.features.NpyFile;

/** Matrices as a file that NumPy's {@code load} reads; the same matrices give the same bytes. */
public final class FeatureZip {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FeatureZip() {}

  /** Writes matrices of {@code [frame][row]} as {@code name.npy}: float32, rows x frames. */
  public static void write(Map<String, float[][]> matrices, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, float[][]> matrix : matrices.entrySet()) {
        ZipEntry entry = new ZipEntry(matrix.getKey() + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        NpyFile.write(matrix.getValue(), zip);
        zip.closeEntry();
      }
    }
  }
}

package org.sply85.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes tiny corpora for tests. */
public final class CorpusFolder {
  private final Path folder;

  public CorpusFolder(Path folder) {
    this.folder = folder;
    List.of(
            "pop909/pop909",
            "lead_sheets/openewld",
            "lead_sheets/openhymnal",
            "lead_sheets/bloomfield",
            "lead_sheets/lieder",
            "sections/billboard",
            "sections/harmonix")
        .forEach(name -> write(name));
  }

  /** Fills one corpus; its name like {@code sections/billboard}. */
  public Path write(String name, String... lines) {
    Path file = folder.resolve(name + ".jsonl.gz");
    try {
      Files.createDirectories(file.getParent());
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A POP909 song of eight bars in C: phrases A4 B4. Notes in 24 ticks a quarter. */
  public static String pop(String id, double match, String melody) {
    return ("{'id':'%s','bpm':80,'beats_per_bar':4,'key':'C:maj','bars':8,'tpq':24,"
            + "'phrases':[['A',4],['B',4]],'fn_guess':['verse','chorus'],"
            + "'chords':[[0,4,'C:maj'],[4,4,'N'],[8,8,'F:maj/5'],[16,16,'A:(1,b3,5)']],"
            + "'melody':[%s],'q':{'struct_match':%s}}")
        .formatted(id, melody, match)
        .replace('\'', '"');
  }
}

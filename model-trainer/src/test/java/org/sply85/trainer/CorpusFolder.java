package org.sply85.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes tiny corpora for tests; each holds a song that nothing is learnt from. */
public final class CorpusFolder {
  private final Path folder;

  public CorpusFolder(Path folder) {
    this.folder = folder;
    write("pop909/pop909", pop("unsure", 0, "[0,24,60,90]"));
    for (String name : List.of("openewld", "openhymnal", "bloomfield", "lieder")) {
      write(
          "lead_sheets/" + name,
          "{\"id\":\"irregular\",\"tpq\":24,\"ts\":[],\"barlines\":[],\"melody\":[]}");
    }
    write(
        "drums/groove",
        "{'id':'g','style':'soul','bpm':100,'type':'fill','ts':'4/4','tpq':480,'hits':[]}"
            .replace('\'', '"'));
    write("sections/billboard", "{\"metre\":\"5/4\"}");
    write("sections/harmonix", "{\"id\":\"h\",\"sections\":[[\"end\",\"end\",0,1,0,0]]}");
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

package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.music.Note;

/**
 * A melody and nothing else: also of songs whose bars, key or meter are not sure enough for the
 * tables.
 *
 * @param id names it in its corpus
 * @param source the corpus
 * @param notes one at a time, by onset, on the grid of sixteenths
 */
public record CorpusMelody(String id, String source, List<Note> notes) {
  private static final List<String> SHEETS =
      List.of("openewld", "openhymnal", "bloomfield", "lieder");

  public CorpusMelody {
    notes = List.copyOf(notes);
  }

  /** The melodies of all corpora in a folder laid out as its README says, in a fixed order. */
  public static List<CorpusMelody> readAll(Path folder) {
    List<CorpusMelody> melodies = new ArrayList<>();
    melodies.addAll(read(folder.resolve("pop909/pop909.jsonl.gz"), Pop909Reader.SOURCE));
    for (String sheet : SHEETS) {
      melodies.addAll(read(folder.resolve("lead_sheets/" + sheet + ".jsonl.gz"), sheet));
    }
    return melodies;
  }

  /** Those on one side of the split. */
  public static Stream<CorpusMelody> side(List<CorpusMelody> melodies, boolean training) {
    return melodies.stream().filter(m -> training == (Split.of(m.id()) == Split.TRAIN));
  }

  private static List<CorpusMelody> read(Path file, String source) {
    return JsonLines.read(file, json -> melody(json, source));
  }

  private static CorpusMelody melody(JsonNode json, String source) {
    List<Note> notes =
        Melodies.notes(json.get("melody"), Melodies.ticksPerQuarter(json.get("tpq")));
    return new CorpusMelody(Fields.text(json.get("id"), "id"), source, notes);
  }
}

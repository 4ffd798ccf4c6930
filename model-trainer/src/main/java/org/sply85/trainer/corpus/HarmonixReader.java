package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.statistics.SectionRole;

/** Reads the section labels of the Harmonix set (Nieto et al., ISMIR 2019). */
public final class HarmonixReader {
  /** The corpus's name in tables. */
  public static final String SOURCE = "Harmonix";

  private HarmonixReader() {}

  /** All songs, in the order of the file. */
  public static List<FormSheet> read(Path file) {
    return JsonLines.read(file, HarmonixReader::song);
  }

  private static FormSheet song(JsonNode json) {
    List<FormSheet.Section> sections = new ArrayList<>();
    JsonNode rows = json.get("sections");
    double start = rows.get(0).get(2).asDouble();
    double end = rows.get(rows.size() - 1).get(3).asDouble();
    double firstChorus = -1;
    for (JsonNode row : rows) {
      Optional<SectionRole> role = Roles.read(row.get(1).asText());
      if (role.isPresent()) {
        sections.add(new FormSheet.Section(role.get(), row.get(4).asInt()));
        if (firstChorus < 0 && role.get() == SectionRole.CHORUS) {
          firstChorus = (row.get(2).asDouble() - start) / (end - start);
        }
      }
    }
    return new FormSheet(json.get("id").asText(), SOURCE, sections, firstChorus);
  }
}

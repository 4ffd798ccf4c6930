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
    List<JsonNode> rows = Fields.list(json.get("sections"), "sections", 1);
    double start = seconds(rows.get(0).get(2));
    double end = seconds(rows.get(rows.size() - 1).get(3));
    double firstChorus = -1;
    for (JsonNode row : rows) {
      Optional<SectionRole> role = Roles.read(Fields.text(row.get(1), "role"));
      if (role.isPresent()) {
        int bars = Fields.whole(row.get(4), "bars", 0, Fields.MOST);
        sections.add(new FormSheet.Section(role.get(), bars));
        if (firstChorus < 0 && role.get() == SectionRole.CHORUS) {
          firstChorus = (seconds(row.get(2)) - start) / (end - start);
        }
      }
    }
    return new FormSheet(Fields.text(json.get("id"), "id"), SOURCE, sections, firstChorus);
  }

  private static double seconds(JsonNode json) {
    return Fields.number(json, "seconds", 0, 100_000);
  }
}

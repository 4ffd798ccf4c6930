package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A prompt with slots, from MuseCoco (Lu et al., 2023; microsoft/muzic, MIT licence).
 *
 * @param codes what it states: {@code T1_0} fast, {@code I1_0} instruments excluded, ...
 * @param text with slots like {@code [KEY]}
 */
public record PromptTemplate(Set<String> codes, String text) {
  /** The templates in a gzipped file of one JSON object a line; none if there is no such file. */
  public static List<PromptTemplate> read(Path file) {
    return !Files.exists(file) ? List.of() : JsonLines.read(file, PromptTemplate::parse);
  }

  private static PromptTemplate parse(JsonNode row) {
    Set<String> codes = new LinkedHashSet<>();
    row.get("attrs").forEach(code -> codes.add(code.asText()));
    return new PromptTemplate(codes, row.get("template").asText());
  }

  /** Whether it states any of these. */
  public boolean states(String... any) {
    for (String code : any) {
      if (codes.contains(code)) {
        return true;
      }
    }
    return false;
  }
}

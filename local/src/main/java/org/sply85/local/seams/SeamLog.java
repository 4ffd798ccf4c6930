package org.sply85.local.seams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured, in a file, one record in a line of JSON, so that nothing need be measured
 * twice.
 */
final class SeamLog<T> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Class<T> type;

  SeamLog(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  /** The records of the file in order; none if there is no file. */
  List<T> read() throws IOException {
    List<T> records = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        try {
          records.add(JSON.readValue(line, type));
        } catch (JsonProcessingException e) {
          // A run that was stopped has left half a line: what it held is measured again.
          continue;
        }
      }
    }
    return records;
  }

  /** Adds records, all or, if the run is stopped here, some. */
  void add(List<T> records) throws IOException {
    boolean half = Files.exists(file) && !Files.readString(file).endsWith("\n");
    StringBuilder lines = new StringBuilder(half ? "\n" : "");
    for (T added : records) {
      lines.append(JSON.writeValueAsString(added)).append('\n');
    }
    Files.writeString(
        file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}

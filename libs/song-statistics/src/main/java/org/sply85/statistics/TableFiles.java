package org.sply85.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The files that the tables are stored in: one JSON object each, one context a line. */
public final class TableFiles {
  /** Melodic rhythm. */
  public static final String RHYTHM = "rhythm-cells.json";

  /** Melodic moves. */
  public static final String DEGREES = "degree-moves.json";

  private static final List<String> ALL = List.of(RHYTHM, DEGREES);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, int[]>> ROWS = new TypeReference<>() {};
  private static final int VERSION_BYTES = 6;

  private TableFiles() {}

  /** The table's file: sorted contexts, one a line, so that versions can be compared. */
  public static String json(CountTable table) {
    StringBuilder text = new StringBuilder("{\n");
    Iterator<Map.Entry<String, int[]>> rows = table.stored().entrySet().iterator();
    try {
      while (rows.hasNext()) {
        Map.Entry<String, int[]> row = rows.next();
        text.append(JSON.writeValueAsString(row.getKey())).append(':');
        text.append(JSON.writeValueAsString(row.getValue())).append(rows.hasNext() ? ",\n" : "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a table can not be written as JSON", e);
    }
    return text.append("}\n").toString();
  }

  static SongTables bundled() {
    return new SongTables(
        version(), new RhythmCells(counts(RHYTHM)), new DegreeMoves(counts(DEGREES)));
  }

  private static CountTable counts(String file) {
    try {
      return CountTable.of(JSON.readValue(bytes(file), ROWS));
    } catch (IOException e) {
      throw new UncheckedIOException("the table '" + file + "' can not be read", e);
    }
  }

  private static String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : ALL) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = TableFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the table '" + file + "' is missing from the library");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the table '" + file + "' can not be read", e);
    }
  }
}

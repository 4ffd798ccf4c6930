package org.sply85.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that the tables are stored in: one JSON object each, one context a line. */
public final class TableFiles {
  /** Melodic rhythm. */
  public static final String RHYTHM = "rhythm-cells.json";

  /** Melodic moves. */
  public static final String DEGREES = "degree-moves.json";

  /** Distributions of features. */
  public static final String FEATURES = "feature-quantiles.json";

  private static final List<String> ALL = List.of(RHYTHM, DEGREES, FEATURES);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, int[]>> ROWS = new TypeReference<>() {};
  private static final TypeReference<Map<String, double[]>> LINES = new TypeReference<>() {};
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
        version(), new RhythmCells(counts(RHYTHM)), new DegreeMoves(counts(DEGREES)), features());
  }

  /** The distributions' file: one scope and feature a line. */
  public static String json(FeatureTable table) {
    StringBuilder text = new StringBuilder("{\n");
    String comma = "";
    for (Map.Entry<String, Map<Feature, Quantiles>> row : table.rows().entrySet()) {
      for (Map.Entry<Feature, Quantiles> entry : new TreeMap<>(row.getValue()).entrySet()) {
        Quantiles q = entry.getValue();
        text.append(comma).append('"').append(row.getKey()).append('/').append(entry.getKey());
        text.append("\":[").append(q.count()).append(',').append(rounded(q.mean()));
        text.append(',').append(rounded(q.deviation()));
        for (double cut : q.cuts()) {
          text.append(',').append(rounded(cut));
        }
        text.append(']');
        comma = ",\n";
      }
    }
    return text.append("\n}\n").toString();
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private static FeatureTable features() {
    Map<String, Map<Feature, Quantiles>> rows = new TreeMap<>();
    try {
      for (Map.Entry<String, double[]> line : JSON.readValue(bytes(FEATURES), LINES).entrySet()) {
        String[] name = line.getKey().split("/");
        double[] v = line.getValue();
        Quantiles q = new Quantiles((int) v[0], v[1], v[2], Arrays.copyOfRange(v, 3, v.length));
        rows.computeIfAbsent(name[0], r -> new EnumMap<>(Feature.class))
            .put(Feature.valueOf(name[1]), q);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table '" + FEATURES + "' can not be read", e);
    }
    return new FeatureTable(rows);
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

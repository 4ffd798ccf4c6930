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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sply85.music.Mode;

/** The files that the tables are stored in: JSON, one row a line so that versions compare. */
public final class TableFiles {
  /** Counts for {@link RhythmCells}. */
  public static final String RHYTHM = "rhythm-cells.json";

  /** Counts for {@link NoteLengths}. */
  public static final String LENGTHS = "note-lengths.json";

  /** Counts for {@link DegreeMoves}. */
  public static final String DEGREES = "degree-moves.json";

  /** Counts for {@link ChordMoves}. */
  public static final String CHORDS = "chord-moves.json";

  /** The common loops of {@link ChordMoves}. */
  public static final String LOOPS = "chord-loops.json";

  /** Counts for {@link FormMoves}. */
  public static final String FORM = "form-moves.json";

  /** Distributions for {@link FeatureTable}. */
  public static final String FEATURES = "features.json";

  /** Slopes and distributions for {@link TempoTrends}. */
  public static final String TEMPO = "tempo-trends.json";

  /** What {@link CorpusSource} tells. */
  public static final String SOURCES = "sources.json";

  /** Distributions for {@link RealSeams}; nothing is composed by them. */
  public static final String SEAMS = "seams.json";

  private static final List<String> ALL =
      List.of(RHYTHM, LENGTHS, DEGREES, CHORDS, LOOPS, FORM, FEATURES, TEMPO, SOURCES);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, int[]>> COUNTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, double[]>> CUTS = new TypeReference<>() {};
  private static final int VERSION_BYTES = 6;
  private static final double DECIMALS = 1e4;
  private static final int LOOP_HEAD = 3;
  private static final String SLOPE = "slope/";

  private TableFiles() {}

  /** The file of a table of counts. */
  public static String json(CountTable table) {
    return object(table.stored());
  }

  /** The file of the feature distributions, figures to four decimals. */
  public static String json(FeatureTable table) {
    return object(rows(table));
  }

  /** The file of the seams' distributions, figures to four decimals. */
  public static String json(RealSeams seams) {
    return json(new FeatureTable(seams.figures()));
  }

  /** The file of the trends: a slope for each feature, and the distributions. */
  public static String json(TempoTrends trends) {
    Map<String, double[]> rows = rows(trends.atReference());
    trends.slopes().forEach((f, slope) -> rows.put(SLOPE + f, new double[] {rounded(slope)}));
    return object(rows);
  }

  private static Map<String, double[]> rows(FeatureTable table) {
    TreeMap<String, double[]> rows = new TreeMap<>();
    table
        .rows()
        .forEach(
            (key, q) -> {
              double[] row = new double[q.cuts().length + 3];
              row[0] = q.count();
              row[1] = rounded(q.mean());
              row[2] = rounded(q.deviation());
              for (int i = 0; i < q.cuts().length; i++) {
                row[i + 3] = rounded(q.cuts()[i]);
              }
              rows.put(key, row);
            });
    return rows;
  }

  /** The file of the common loops: mode, songs, uses and the indices of the half bars. */
  public static String loops(List<ChordLoop> loops) {
    return array(
        loops.stream()
            .map(
                l ->
                    IntStream.concat(
                            IntStream.of(l.mode().ordinal(), l.songs(), l.uses()),
                            l.halfBars().stream().mapToInt(CoreChord::index))
                        .toArray())
            .toList());
  }

  /** The file that names the corpora. */
  public static String sources(List<CorpusSource> sources) {
    return array(sources);
  }

  private static double rounded(double value) {
    return Math.rint(value * DECIMALS) / DECIMALS;
  }

  private static String object(Map<String, ?> rows) {
    return rows.entrySet().stream()
        .map(row -> text(row.getKey()) + ":" + text(row.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String array(List<?> items) {
    return items.stream().map(TableFiles::text).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException("a table can not be written as JSON", e);
    }
  }

  static SongTables bundled() {
    return new SongTables(
        version(),
        new RhythmCells(counts(RHYTHM)),
        new NoteLengths(counts(LENGTHS)),
        new DegreeMoves(counts(DEGREES)),
        new ChordMoves(counts(CHORDS), loops()),
        new FormMoves(counts(FORM)),
        features(read(FEATURES, CUTS)),
        trends(read(TEMPO, CUTS)),
        List.of(read(SOURCES, new TypeReference<CorpusSource[]>() {})));
  }

  static RealSeams bundledSeams() {
    return new RealSeams(features(read(SEAMS, CUTS)).rows());
  }

  private static CountTable counts(String file) {
    return CountTable.of(read(file, COUNTS));
  }

  private static TempoTrends trends(Map<String, double[]> stored) {
    Map<String, double[]> rows = new TreeMap<>(stored);
    Map<Feature, Double> slopes = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      double[] slope = rows.remove(SLOPE + feature);
      if (slope != null) {
        slopes.put(feature, slope[0]);
      }
    }
    return new TempoTrends(slopes, features(rows));
  }

  private static FeatureTable features(Map<String, double[]> stored) {
    Map<String, Quantiles> rows = new TreeMap<>();
    stored.forEach(
        (key, row) ->
            rows.put(
                key,
                new Quantiles(
                    (int) row[0], row[1], row[2], Arrays.copyOfRange(row, 3, row.length))));
    return new FeatureTable(rows);
  }

  private static List<ChordLoop> loops() {
    return Arrays.stream(read(LOOPS, new TypeReference<int[][]>() {}))
        .map(
            row ->
                new ChordLoop(
                    Mode.values()[row[0]],
                    Arrays.stream(row, LOOP_HEAD, row.length).mapToObj(CoreChord::ofIndex).toList(),
                    row[1],
                    row[2]))
        .toList();
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try {
      return JSON.readValue(bytes(file), type);
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

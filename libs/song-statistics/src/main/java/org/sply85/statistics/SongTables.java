package org.sply85.statistics;

/**
 * Everything counted and measured on real songs, as shipped with this version.
 *
 * @param version hash of all tables: the same version means the same figures
 * @param rhythm rhythm cells
 * @param degrees melodic moves
 * @param features distributions of features, by role
 */
public record SongTables(
    String version, RhythmCells rhythm, DegreeMoves degrees, FeatureTable features) {
  private static final class Standard {
    static final SongTables TABLES = TableFiles.bundled();
  }

  /** The tables shipped with this version, read once. */
  public static SongTables standard() {
    return Standard.TABLES;
  }
}

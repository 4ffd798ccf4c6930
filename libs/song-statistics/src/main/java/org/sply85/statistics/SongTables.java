package org.sply85.statistics;

import java.util.List;

/**
 * Everything counted and measured on real songs, as shipped with this version.
 *
 * @param version hash of all tables: the same version means the same figures
 * @param rhythm which rhythm cell follows which
 * @param lengths how long notes sound
 * @param degrees where melodies go
 * @param chords where chords go, and common loops
 * @param form how songs and phrases are built
 * @param features distributions of what {@link Measures} measures
 * @param tempo how density and syncopation depend on the tempo
 * @param sources the corpora, with counts and licences
 */
public record SongTables(
    String version,
    RhythmCells rhythm,
    NoteLengths lengths,
    DegreeMoves degrees,
    ChordMoves chords,
    FormMoves form,
    FeatureTable features,
    TempoTrends tempo,
    List<CorpusSource> sources) {
  private static final class Standard {
    static final SongTables TABLES = TableFiles.bundled();
  }

  public SongTables {
    sources = List.copyOf(sources);
  }

  /** The tables shipped with this version, read once. */
  public static SongTables standard() {
    return Standard.TABLES;
  }
}

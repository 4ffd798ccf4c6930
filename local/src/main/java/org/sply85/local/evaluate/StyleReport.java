package org.sply85.local.evaluate;

import java.util.List;
import java.util.Map;
import org.sply85.evaluation.Figure;
import org.sply85.evaluation.Row;

/**
 * What was measured of songs that were asked for by style.
 *
 * @param perStyle how many of each style
 * @param songs what each is taken for, and which rules it keeps
 * @param wishes whether instruments were as they were asked for
 * @param rows figures beside their bands
 * @param wins how often what was played was whose idea, by kind of part and source
 */
record StyleReport(
    int perStyle,
    List<SongLine> songs,
    List<WishLine> wishes,
    List<RowLine> rows,
    Map<String, Map<String, Integer>> wins) {
  StyleReport {
    songs = List.copyOf(songs);
    wishes = List.copyOf(wishes);
    rows = List.copyOf(rows);
  }

  /**
   * A song.
   *
   * @param asked its style
   * @param named the style that the classifier names, not having learnt from it
   * @param interlock share of kicks that the bass meets, 0..1; null without kick or bass
   * @param above notes of chords and pads above the lead in its octave
   * @param notes of chords and pads
   * @param lowIntervals pairs of notes that the low interval limits forbid
   */
  record SongLine(
      String id,
      String prompt,
      String asked,
      String named,
      Double interlock,
      int above,
      int notes,
      int lowIntervals) {
    boolean right() {
      return asked.equals(named);
    }
  }

  /**
   * A song that was asked for with one instrument and without another.
   *
   * @param with whether the wanted one sounds in half of the sections
   * @param without whether the unwanted one never sounds
   */
  record WishLine(String id, String prompt, boolean with, boolean without) {}

  /** A figure beside its band. */
  record RowLine(Row row, Figure figure) {
    boolean inside() {
      return !figure.known() || row.accepts(figure.mean());
    }
  }
}

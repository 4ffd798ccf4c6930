package org.sply85.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A line of the page: a figure, what it is of real songs, and the band that ours must lie in.
 *
 * @param group heading it stands under
 * @param title as the page shows it
 * @param name of the figure, see {@link SongMeasures}, {@link MuseGanMeasures}, {@link
 *     KeyboardMeasures}
 * @param published what was published or measured when the system was designed
 * @param low least accepted mean
 * @param high greatest accepted mean
 * @param from where the reference and the band come from
 */
public record Row(
    String group,
    String title,
    String name,
    String published,
    double low,
    double high,
    String from) {
  /** Whether a mean lies in the band. */
  public boolean accepts(double mean) {
    return mean >= low - 1e-9 && mean <= high + 1e-9;
  }

  /** All rows, in the order of the page. */
  public static List<Row> all() {
    return read("rows.json");
  }

  /** Rows of an accompanying piano beside those of POP909, see {@link KeyboardMeasures}. */
  public static List<Row> keyboards() {
    return read("keyboard-rows.json");
  }

  private static List<Row> read(String file) {
    try (InputStream in = Row.class.getResourceAsStream(file)) {
      return List.of(new ObjectMapper().readValue(in, Row[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("the rows of the page can not be read", e);
    }
  }
}

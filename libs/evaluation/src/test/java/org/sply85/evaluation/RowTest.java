package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowTest {
  // Loops are wanted where the corpus of ballads has few.
  private static final Set<String> BY_STYLE = Set.of("CHORD_COVERAGE", "PROGRESSION_VARIETY");
  private static final Pattern NUMBER = Pattern.compile("^[+]?(\\d*\\.?\\d+)");

  @Test
  void acceptsWhatWasPublished() {
    for (Row row : Row.all()) {
      Matcher m = NUMBER.matcher(row.published());
      if (m.find() && !BY_STYLE.contains(row.name())) {
        assertThat(row.accepts(Double.parseDouble(m.group(1)))).as(row.title()).isTrue();
      }
    }
  }

  @Test
  void namesEachFigureOnceAndItsSource() {
    List<Row> rows = Row.all();

    assertThat(rows.stream().map(Row::name).distinct()).hasSameSizeAs(rows);
    assertThat(rows).allMatch(r -> r.low() < r.high() && !r.from().isBlank());
  }

  @Test
  void theSameCodeMeasuresRealSongsWithinMostBands() {
    // Held-out songs must lie in bands that were drawn from all songs of their corpus.
    Reference reference = Reference.bundled();
    Map<Boolean, List<Row>> sides =
        Row.all().stream()
            .filter(r -> r.from().startsWith("POP909, 909 songs"))
            .filter(r -> reference.values(r.name()).length > 0)
            .collect(
                Collectors.partitioningBy(
                    r -> r.accepts(Figure.of(reference.values(r.name())).mean())));

    assertThat(sides.get(true)).hasSizeGreaterThan(30);
    assertThat(sides.get(false)).isEmpty();
  }
}

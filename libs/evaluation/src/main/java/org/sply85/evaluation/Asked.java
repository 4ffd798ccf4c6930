package org.sply85.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What a prompt of the suite asks for, as a person reads it; what it does not ask for is absent.
 *
 * @param style a name from the style book
 * @param key like {@code "F# minor"}
 * @param bpm quarter notes per minute
 * @param meter like {@code "3/4"}
 * @param seconds wanted length
 * @param with instruments to be heard
 * @param without instruments not to be heard
 * @param startWith role of the first section
 * @param section roles that must occur
 * @param noSection roles that must not occur
 * @param sections the whole form
 */
public record Asked(
    String style,
    Optional<String> key,
    Optional<Double> bpm,
    Optional<String> meter,
    Optional<Double> seconds,
    List<String> with,
    List<String> without,
    Optional<String> startWith,
    List<String> section,
    List<String> noSection,
    List<String> sections) {
  /** A song of a style that is asked for with some instruments and without others. */
  public static Asked instruments(String style, List<String> with, List<String> without) {
    return new Row(style, null, null, null, null, with, without, null, null, null, null).asked();
  }

  /** As read from the suite, where absent fields are null. */
  record Row(
      String style,
      String key,
      Double bpm,
      String meter,
      Double seconds,
      List<String> with,
      List<String> without,
      String startWith,
      List<String> section,
      List<String> noSection,
      List<String> sections) {
    Asked asked() {
      return new Asked(
          style,
          Optional.ofNullable(key),
          Optional.ofNullable(bpm),
          Optional.ofNullable(meter),
          Optional.ofNullable(seconds),
          listed(with),
          listed(without),
          Optional.ofNullable(startWith),
          listed(section),
          listed(noSection),
          listed(sections));
    }

    private static List<String> listed(List<String> list) {
      return list == null ? List.of() : List.copyOf(list);
    }
  }

  /** A line of the suite's file. */
  record Line(
      @JsonProperty("id") String id,
      @JsonProperty("seed") long seed,
      @JsonProperty("prompt") String prompt,
      @JsonProperty("asked") Row asked) {}
}

package org.sply85.trainer.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Takes values out of JSON that may be absurd; says what was expected and what came. */
final class Fields {
  /** More notes, chords, bars or sections than any song has. */
  static final int MOST = 20_000;

  private static final int LONGEST_TEXT = 200;

  private Fields() {}

  /**
   * A whole number in a range.
   *
   * @throws IllegalArgumentException if it is none
   */
  static int whole(JsonNode json, String what, int low, int high) {
    if (json == null || !json.isIntegralNumber() || !json.canConvertToInt()) {
      throw new IllegalArgumentException(
          "expected %s as a whole number in %d..%d, got %s".formatted(what, low, high, got(json)));
    }
    int value = json.intValue();
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "expected %s in %d..%d, got %d".formatted(what, low, high, value));
    }
    return value;
  }

  /**
   * A number in a range.
   *
   * @throws IllegalArgumentException if it is none
   */
  static double number(JsonNode json, String what, double low, double high) {
    if (json == null
        || !json.isNumber()
        || !(json.doubleValue() >= low && json.doubleValue() <= high)) {
      throw new IllegalArgumentException(
          "expected %s as a number in %s..%s, got %s".formatted(what, low, high, got(json)));
    }
    return json.doubleValue();
  }

  /**
   * A text.
   *
   * @throws IllegalArgumentException if it is none, or a very long one
   */
  static String text(JsonNode json, String what) {
    if (json == null || !json.isTextual() || json.textValue().length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "expected %s as a text of at most %d characters, got %s"
              .formatted(what, LONGEST_TEXT, got(json)));
    }
    return json.textValue();
  }

  /**
   * The items of a list.
   *
   * @param least fewest that it must have
   * @throws IllegalArgumentException if it is none, too short, or longer than any song has
   */
  static List<JsonNode> list(JsonNode json, String what, int least) {
    if (json == null || !json.isArray() || json.size() < least || json.size() > MOST) {
      throw new IllegalArgumentException(
          "expected %s as a list of %d..%d, got %s"
              .formatted(
                  what, least, MOST, json != null && json.isArray() ? json.size() : got(json)));
    }
    List<JsonNode> items = new ArrayList<>(json.size());
    json.forEach(items::add);
    return items;
  }

  private static String got(JsonNode json) {
    if (json == null) {
      return "none";
    }
    String text = json.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
